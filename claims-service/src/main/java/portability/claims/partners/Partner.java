package portability.claims.partners;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.partners.PartnerCommand.ConfirmFingerprint;
import portability.claims.partners.PartnerCommand.DeclareCompromised;
import portability.claims.partners.PartnerCommand.EnrolPartner;
import portability.claims.partners.PartnerEvent.FingerprintConfirmed;
import portability.claims.partners.PartnerEvent.KeyCompromised;
import portability.claims.partners.PartnerEvent.PartnerActivated;
import portability.claims.partners.PartnerEvent.PartnerEnrolled;

/// A partner in the directory: enrolled by its descriptor, active when two officers have confirmed the fingerprint.
/// While it is active another descriptor, with new keys, may be entered; it counts once two officers confirmed it too.
///
/// @param inForce     the descriptor that counts
/// @param proposed    one that is entered and not confirmed
/// @param confirmedBy who confirmed the proposed one
/// @param compromised keys that somebody else may have, and since when
record Partner(
        Optional<PartnerEnrolled> inForce,
        Optional<PartnerEnrolled> proposed,
        List<String> confirmedBy,
        Map<String, Instant> compromised) {
    /// No single person can let an impostor in.
    private static final int OFFICERS_NEEDED = 2;

    Partner {
        confirmedBy = List.copyOf(confirmedBy);
        compromised = Map.copyOf(compromised);
    }

    static Partner unknown() {
        return new Partner(Optional.empty(), Optional.empty(), List.of(), Map.of());
    }

    /// The descriptor that counts; where none was confirmed yet, the one that was entered.
    Optional<PartnerEnrolled> enrolment() {
        return inForce.or(() -> proposed);
    }

    boolean active() {
        return inForce.isPresent();
    }

    /// Does the descriptor of a fingerprint count?
    boolean counts(String fingerprint) {
        return inForce.filter(it -> Descriptor.sameFingerprint(it.fingerprint(), fingerprint))
                .isPresent();
    }

    List<PartnerEvent> decide(PartnerCommand command) {
        return switch (command) {
            case EnrolPartner enrol -> enrol(enrol);
            case ConfirmFingerprint confirm -> confirm(confirm);
            case DeclareCompromised declare -> declare(declare);
        };
    }

    Partner evolve(PartnerEvent event) {
        return switch (event) {
            case PartnerEnrolled enrolled -> new Partner(inForce, Optional.of(enrolled), List.of(), compromised);
            case FingerprintConfirmed confirmed -> {
                var officers = new ArrayList<>(confirmedBy);
                officers.add(confirmed.officer());
                yield new Partner(inForce, proposed, officers, compromised);
            }
            case PartnerActivated _ -> new Partner(proposed, Optional.empty(), List.of(), compromised);
            case KeyCompromised key -> {
                var since = new HashMap<>(compromised);
                since.put(key.keyId(), key.since());
                yield new Partner(inForce, proposed, confirmedBy, since);
            }
        };
    }

    private List<PartnerEvent> enrol(EnrolPartner command) {
        if (enters(command, proposed) || (proposed.isEmpty() && enters(command, inForce))) return List.of();
        // Before anybody confirmed one, a second descriptor may be the impostor's.
        if (inForce.isEmpty() && proposed.isPresent()) throw new Refused(Refusal.ALREADY_ENROLLED);
        return List.of(new PartnerEnrolled(command.institution(), command.fingerprint(), command.signedDescriptor()));
    }

    private static boolean enters(EnrolPartner command, Optional<PartnerEnrolled> known) {
        return known.filter(it -> it.fingerprint().equals(command.fingerprint()))
                .isPresent();
    }

    private List<PartnerEvent> confirm(ConfirmFingerprint command) {
        if (enrolment().isEmpty()) throw new Refused(Refusal.UNKNOWN_PARTNER);
        if (counts(command.fingerprint())) return List.of();
        var entered = proposed.filter(it -> Descriptor.sameFingerprint(it.fingerprint(), command.fingerprint()))
                .orElseThrow(() -> new Refused(Refusal.FINGERPRINT_DIFFERS));
        if (confirmedBy.contains(command.officer())) throw new Refused(Refusal.SAME_OFFICER);
        var confirmed = new FingerprintConfirmed(command.institution(), entered.fingerprint(), command.officer());
        if (confirmedBy.size() + 1 < OFFICERS_NEEDED) return List.of(confirmed);
        return List.of(confirmed, new PartnerActivated(command.institution()));
    }

    /// An earlier moment puts more in doubt. A later one would make believed again what is not, and changes nothing.
    private List<PartnerEvent> declare(DeclareCompromised command) {
        var known = compromised.get(command.keyId());
        if (known != null && !command.since().isBefore(known)) return List.of();
        return List.of(new KeyCompromised(
                command.institution(), command.keyId(), command.since(), command.officer(), command.reason()));
    }
}
