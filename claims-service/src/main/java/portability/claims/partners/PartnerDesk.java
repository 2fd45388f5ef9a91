package portability.claims.partners;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.partners.PartnerCommand.ConfirmFingerprint;
import portability.claims.partners.PartnerCommand.DeclareCompromised;
import portability.claims.partners.PartnerCommand.EnrolPartner;
import portability.kernel.InstitutionId;
import portability.ledger.axon.Commands;
import portability.ledger.edge.MalformedInput;
import portability.ledger.edge.Principal;
import portability.ledger.node.NodeProperties;

/// Where partners are enrolled and confirmed.
@Component
public class PartnerDesk {
    private final Commands commands;
    private final Directory directory;
    private final PartnerList list;
    private final Clock clock;
    private final InstitutionId here;

    PartnerDesk(Commands commands, Directory directory, PartnerList list, Clock clock, NodeProperties node) {
        this.commands = commands;
        this.directory = directory;
        this.list = list;
        this.clock = clock;
        this.here = node.institutionId();
    }

    /// Enters a descriptor. The same one again changes nothing.
    public Descriptor enrol(byte[] signedDescriptor, Principal by) {
        var descriptor = Descriptor.read(signedDescriptor);
        if (descriptor.institution().equals(here))
            throw new MalformedInput("INVALID_DESCRIPTOR", "an institution is not its own partner");
        send(
                descriptor.institution(),
                new EnrolPartner(
                        descriptor.institution().toString(), descriptor.fingerprint(), Octets.of(signedDescriptor)),
                by);
        list.add(descriptor.institution().toString());
        return descriptor;
    }

    /// Confirms a fingerprint in the name of the officer who calls.
    /// @return does that descriptor count now?
    public boolean confirm(InstitutionId institution, String fingerprint, Principal officer) {
        var confirm = new ConfirmFingerprint(institution.toString(), fingerprint, officer.name());
        return send(institution, confirm, officer);
    }

    /// Believes nothing more that is signed with a partner's key. One officer is enough: who waits for a second one
    /// believes a thief meanwhile.
    /// @return since when nothing is believed
    public Instant declareCompromised(
            InstitutionId institution, String keyId, Instant since, String reason, Principal officer) {
        if (since.isAfter(clock.instant())) throw new Refused(Refusal.DATE_IN_FUTURE);
        keyOf(institution, keyId);
        send(
                institution,
                new DeclareCompromised(institution.toString(), keyId, since, officer.name(), reason),
                officer);
        return keyOf(institution, keyId).compromised().orElseThrow();
    }

    /// A key in the directory.
    /// @throws Refused UNKNOWN_PARTNER, UNKNOWN_KEY
    public DirectoryKey keyOf(InstitutionId institution, String keyId) {
        return directory
                .find(institution)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PARTNER))
                .keys()
                .find(keyId)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_KEY));
    }

    /// Everyone in the directory, by institution.
    public List<KnownPartner> all() {
        return list.all().stream().flatMap(i -> directory.find(i).stream()).toList();
    }

    /// @return does the descriptor that was meant count now?
    private boolean send(InstitutionId institution, PartnerCommand command, Principal by) {
        try {
            return Objects.equals(true, commands.send(PartnerAggregate.to(institution.toString(), command), by));
        } finally {
            directory.forget(institution);
        }
    }
}
