package portability.claims.partners;

import portability.kernel.InstitutionId;

/// A partner as the directory has it.
///
/// @param active confirmed by two officers
public record KnownPartner(Descriptor descriptor, boolean active) {
    public InstitutionId institution() {
        return descriptor.institution();
    }
}
