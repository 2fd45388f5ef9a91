package portability.ledger.privacy.erasure.grpc;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import portability.ledger.edge.Role;
import portability.ledger.privacy.reads.Disclosures;
import portability.ledger.privacy.reads.Disclosures.Disclosure;
import portability.ledger.privacy.reads.ReadEvent.PersonDataRead;
import portability.ledger.privacy.reads.ReadEvent.ReadRefused;
import portability.ledger.privacy.reads.ReadLog;
import portability.proto.privacy.v1.PersonRead;

/// One list of everyone who saw a person's data: those of this institution who read it, and the institutions that are
/// sent
/// documents about it.
public final class ListedReads {
    private final ReadLog reads;
    private final Disclosures disclosures;
    private final String institution;

    /// @param institution whose people read here
    public ListedReads(ReadLog reads, Disclosures disclosures, String institution) {
        this.reads = reads;
        this.disclosures = disclosures;
        this.institution = institution;
    }

    /// The first first.
    List<PersonRead> of(String subject) {
        return Stream.concat(
                        reads.of(subject).stream().map(this::told),
                        disclosures.of(subject).stream().map(ListedReads::told))
                .sorted(Comparator.comparing(Listed::at))
                .map(Listed::read)
                .toList();
    }

    private record Listed(Instant at, PersonRead read) {}

    private Listed told(ReadLog.Read read) {
        var told = PersonRead.newBuilder().setAt(read.at().toString()).setInstitution(institution);
        return new Listed(
                read.at(),
                switch (read.event()) {
                    case PersonDataRead e ->
                        told.setWho(e.who())
                                .setRole(e.role())
                                .setRpc(e.rpc())
                                .setPurpose(e.purpose())
                                .setLegalBasis(e.legalBasis())
                                .addAllFields(e.fields())
                                .build();
                    case ReadRefused e ->
                        told.setWho(e.who())
                                .setRole(e.role())
                                .setRpc(e.rpc())
                                .setPurpose(e.purpose())
                                .setLegalBasis(e.legalBasis())
                                .setRefused(true)
                                .build();
                });
    }

    private static Listed told(Disclosure sent) {
        return new Listed(
                sent.at(),
                PersonRead.newBuilder()
                        .setAt(sent.at().toString())
                        .setWho(sent.institution())
                        .setInstitution(sent.institution())
                        .setRole(Role.PARTNER.name())
                        .setRpc(sent.rpc())
                        .setPurpose(sent.stated().purpose().name())
                        .setLegalBasis(sent.stated().legalBasis())
                        .addFields(sent.document())
                        .build());
    }
}
