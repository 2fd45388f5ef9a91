package portability.claims.partners;

import java.util.Optional;
import portability.kernel.InstitutionId;

/// A partner as the directory has it.
///
/// @param descriptor the one that counts; where none was confirmed yet, the one that was entered
/// @param active     confirmed by two officers
/// @param proposed   another descriptor that was entered since, and is not confirmed yet
public record KnownPartner(Descriptor descriptor, boolean active, PartnerKeys keys, Optional<Descriptor> proposed) {
    public InstitutionId institution() {
        return descriptor.institution();
    }
}
