package portability.claims.partners;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import portability.claims.Octets;
import portability.claims.partners.PartnerCommand.ConfirmFingerprint;
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
    private final InstitutionId here;

    PartnerDesk(Commands commands, Directory directory, PartnerList list, NodeProperties node) {
        this.commands = commands;
        this.directory = directory;
        this.list = list;
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
    /// @return is the partner active now?
    public boolean confirm(InstitutionId institution, String fingerprint, Principal officer) {
        var confirm = new ConfirmFingerprint(institution.toString(), fingerprint, officer.name());
        return send(institution, confirm, officer);
    }

    /// Everyone in the directory, by institution.
    public List<KnownPartner> all() {
        return list.all().stream().flatMap(i -> directory.find(i).stream()).toList();
    }

    /// @return is the partner active now?
    private boolean send(InstitutionId institution, PartnerCommand command, Principal by) {
        try {
            return Objects.equals(true, commands.send(PartnerAggregate.to(institution.toString(), command), by));
        } finally {
            directory.forget(institution);
        }
    }
}
