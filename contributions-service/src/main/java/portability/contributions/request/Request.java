package portability.contributions.request;

import portability.ledger.axon.CommandId;

/// Which request a command answers.
///
/// @param id     chosen by the caller
/// @param digest keyed hash of what was asked, to tell a repeat from another request under the same id
public record Request(String id, String digest) {
    /// By what the ledger knows the same request again, over all rpcs: it is answered as it was the first time, and
    /// refused if it asks for something else now.
    public CommandId commandId() {
        return new CommandId("contributions/" + id, digest);
    }
}
