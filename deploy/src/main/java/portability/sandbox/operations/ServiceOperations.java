package portability.sandbox.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import portability.proto.operations.v1.CheckReadModelRequest;
import portability.proto.operations.v1.CheckReadModelResponse;
import portability.proto.operations.v1.DeadLetter;
import portability.proto.operations.v1.DiscardDeadLetterRequest;
import portability.proto.operations.v1.ListDeadLettersRequest;
import portability.proto.operations.v1.ListProcessorsRequest;
import portability.proto.operations.v1.ListProcessorsResponse;
import portability.proto.operations.v1.RebuildReadModelRequest;
import portability.proto.operations.v1.RebuildReadModelResponse;
import portability.proto.operations.v1.RetryDeadLettersRequest;
import portability.proto.operations.v1.RetryDeadLettersResponse;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.Node;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;

/// One running service of one node, asked as its operator.
public final class ServiceOperations implements AutoCloseable {
    private final NodeClient client;
    private final ServiceKind service;

    private ServiceOperations(NodeClient client, ServiceKind service) {
        this.client = client;
        this.service = service;
    }

    /// @throws SandboxFailed if it does not run
    public static ServiceOperations of(Node node, ServiceKind service) {
        return new ServiceOperations(NodeClient.serving(node, service), service);
    }

    public ListProcessorsResponse processors() {
        return client.operations(service, Bearer.OPERATOR).listProcessors(ListProcessorsRequest.getDefaultInstance());
    }

    /// All of them, page by page.
    public List<DeadLetter> deadLetters(String processor, boolean withDiscarded) {
        var found = new ArrayList<DeadLetter>();
        var page = ListDeadLettersRequest.newBuilder().setProcessor(processor).setWithDiscarded(withDiscarded);
        while (true) {
            var answer = client.operations(service, Bearer.OPERATOR).listDeadLetters(page.build());
            found.addAll(answer.getLettersList());
            if (answer.getNextPageToken().isEmpty()) return found;
            page.setPageToken(answer.getNextPageToken());
        }
    }

    public RetryDeadLettersResponse retry(String processor, String stream) {
        return client.operations(service, Bearer.OPERATOR)
                .retryDeadLetters(RetryDeadLettersRequest.newBuilder()
                        .setProcessor(processor)
                        .setStreamId(stream)
                        .build());
    }

    /// @return how many letters of its stream still wait
    public long discard(String processor, long leafIndex, String reason) {
        return client.operations(service, Bearer.OPERATOR)
                .discardDeadLetter(DiscardDeadLetterRequest.newBuilder()
                        .setProcessor(processor)
                        .setLeafIndex(leafIndex)
                        .setReason(reason)
                        .build())
                .getWaitingBehind();
    }

    /// Makes a read model anew, and tells how far it is until it is done.
    public void rebuild(String readModel, boolean startOver, Consumer<RebuildReadModelResponse> told) {
        client.longOperations(service, Bearer.OPERATOR)
                .rebuildReadModel(RebuildReadModelRequest.newBuilder()
                        .setProcessor(readModel)
                        .setStartOver(startOver)
                        .build())
                .forEachRemaining(told);
    }

    public CheckReadModelResponse check(String readModel) {
        return client.longOperations(service, Bearer.OPERATOR)
                .checkReadModel(CheckReadModelRequest.newBuilder()
                        .setProcessor(readModel)
                        .build());
    }

    @Override
    public void close() {
        client.close();
    }
}
