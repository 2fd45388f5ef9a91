package portability.claims.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.partners.PartnerCommand.ConfirmFingerprint;
import portability.claims.partners.PartnerCommand.EnrolPartner;
import portability.claims.partners.PartnerEvent.FingerprintConfirmed;
import portability.claims.partners.PartnerEvent.PartnerActivated;
import portability.claims.partners.PartnerEvent.PartnerEnrolled;

/// A partner in the directory: enrolled by its descriptor, active when two officers have confirmed the fingerprint.
record Partner(Optional<PartnerEnrolled> enrolment, List<String> confirmedBy, boolean active) {
    /// No single person can let an impostor in.
    private static final int OFFICERS_NEEDED = 2;

    Partner {
        confirmedBy = List.copyOf(confirmedBy);
    }

    static Partner unknown() {
        return new Partner(Optional.empty(), List.of(), false);
    }

    List<PartnerEvent> decide(PartnerCommand command) {
        return switch (command) {
            case EnrolPartner enrol -> enrol(enrol);
            case ConfirmFingerprint confirm -> confirm(confirm);
        };
    }

    Partner evolve(PartnerEvent event) {
        return switch (event) {
            case PartnerEnrolled enrolled -> new Partner(Optional.of(enrolled), confirmedBy, active);
            case FingerprintConfirmed confirmed -> {
                var officers = new ArrayList<>(confirmedBy);
                officers.add(confirmed.officer());
                yield new Partner(enrolment, officers, active);
            }
            case PartnerActivated _ -> new Partner(enrolment, confirmedBy, true);
        };
    }

    private List<PartnerEvent> enrol(EnrolPartner command) {
        var wanted = new PartnerEnrolled(command.institution(), command.fingerprint(), command.signedDescriptor());
        if (enrolment.isEmpty()) return List.of(wanted);
        if (enrolment.get().fingerprint().equals(wanted.fingerprint())) return List.of();
        throw new Refused(Refusal.ALREADY_ENROLLED);
    }

    private List<PartnerEvent> confirm(ConfirmFingerprint command) {
        var enrolled = enrolment.orElseThrow(() -> new Refused(Refusal.UNKNOWN_PARTNER));
        if (!Descriptor.sameFingerprint(enrolled.fingerprint(), command.fingerprint()))
            throw new Refused(Refusal.FINGERPRINT_DIFFERS);
        if (active) return List.of();
        if (confirmedBy.contains(command.officer())) throw new Refused(Refusal.SAME_OFFICER);
        var confirmed = new FingerprintConfirmed(command.institution(), enrolled.fingerprint(), command.officer());
        if (confirmedBy.size() + 1 < OFFICERS_NEEDED) return List.of(confirmed);
        return List.of(confirmed, new PartnerActivated(command.institution()));
    }
}
