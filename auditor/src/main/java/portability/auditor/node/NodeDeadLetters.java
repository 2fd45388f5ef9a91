package portability.auditor.node;

import java.util.ArrayList;
import java.util.List;
import portability.auditor.source.Unreadable;
import portability.proto.operations.v1.DeadLetter;
import portability.proto.operations.v1.ListDeadLettersRequest;
import portability.proto.operations.v1.OperationsServiceGrpc;

/// The events that a service could not apply, by its own word: they are in no log.
public final class NodeDeadLetters {
    private NodeDeadLetters() {}

    /// All of them, by processor, then in the order of the log.
    /// @param processor     empty: of all
    /// @param withDiscarded also those given up for good
    /// @throws Unreadable if the service does not tell
    public static List<DeadLetter> of(NodeConnection node, String processor, boolean withDiscarded) {
        var found = new ArrayList<DeadLetter>();
        var page = ListDeadLettersRequest.newBuilder().setProcessor(processor).setWithDiscarded(withDiscarded);
        do {
            var request = page.build();
            var answer = node.call(
                    () -> node.stub(OperationsServiceGrpc::newBlockingStub).listDeadLetters(request));
            found.addAll(answer.getLettersList());
            page.setPageToken(answer.getNextPageToken());
        } while (!page.getPageToken().isEmpty());
        return found;
    }
}
