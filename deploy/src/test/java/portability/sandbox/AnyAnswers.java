package portability.sandbox;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A service that answers every call, with what a test wants or else with an empty answer, and keeps what it was asked.
final class AnyAnswers implements BindableService {
    private final ServiceDescriptor service;
    private final List<Message> asked = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, List<Message>> wanted = new HashMap<>();

    AnyAnswers(ServiceDescriptor service) {
        this.service = service;
    }

    /// In their order; the last one of a kind again and again.
    AnyAnswers answering(Message... answers) {
        for (var answer : answers)
            wanted.computeIfAbsent(answer.getClass(), _ -> new ArrayList<>()).add(answer);
        return this;
    }

    /// What it was asked, of a kind, in its order.
    <M extends Message> List<M> asked(Class<M> kind) {
        return asked.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// The only one of a kind.
    <M extends Message> M only(Class<M> kind) {
        var all = asked(kind);
        if (all.size() != 1) throw new AssertionError(all.size() + " of " + kind.getSimpleName());
        return all.getFirst();
    }

    @Override
    public ServerServiceDefinition bindService() {
        var definition = ServerServiceDefinition.builder(service);
        service.getMethods().forEach(method -> definition.addMethod(definition(method)));
        return definition.build();
    }

    @SuppressWarnings("unchecked") // every method of the contract takes and answers messages
    private ServerMethodDefinition<Message, Message> definition(MethodDescriptor<?, ?> any) {
        var method = (MethodDescriptor<Message, Message>) any;
        return ServerMethodDefinition.create(
                method,
                method.getType() == MethodType.CLIENT_STREAMING
                        ? ServerCalls.asyncClientStreamingCall(answer -> listening(method, answer))
                        : ServerCalls.asyncUnaryCall((request, answer) -> {
                            asked.add(request);
                            reply(method, answer);
                        }));
    }

    private StreamObserver<Message> listening(
            MethodDescriptor<Message, Message> method, StreamObserver<Message> answer) {
        return new StreamObserver<>() {
            @Override
            public void onNext(Message request) {
                asked.add(request);
            }

            @Override
            public void onError(Throwable broken) {}

            @Override
            public void onCompleted() {
                reply(method, answer);
            }
        };
    }

    private void reply(MethodDescriptor<Message, Message> method, StreamObserver<Message> answer) {
        var empty = ((PrototypeMarshaller<Message>) method.getResponseMarshaller()).getMessagePrototype();
        var answers = wanted.getOrDefault(empty.getClass(), List.of(empty));
        answer.onNext(answers.size() > 1 ? answers.removeFirst() : answers.getFirst());
        answer.onCompleted();
    }
}
