package portability.ledger.privacy.reads;

import java.util.List;

/// That somebody read a person's data, or wanted to. Holds none of it, and outlives an erasure.
///
/// These events are part of the published format: who may list them, finds them in the streams `reads/SUBJECT/yyyy-mm`.
public sealed interface ReadEvent {
    /// Whose data: a person's id or a case's.
    String subject();

    /// As the issuer of tokens names the reader.
    String who();

    /// The rpc, in full.
    String rpc();

    /// Data was about to be handed out.
    ///
    /// @param fields what was
    record PersonDataRead(
            String subject, String who, String role, String rpc, String purpose, String legalBasis, List<String> fields)
            implements ReadEvent {
        public PersonDataRead {
            fields = List.copyOf(fields);
        }
    }

    /// Nothing was handed out, for the purpose is not social security's.
    record ReadRefused(String subject, String who, String role, String rpc, String purpose, String legalBasis)
            implements ReadEvent {}
}
