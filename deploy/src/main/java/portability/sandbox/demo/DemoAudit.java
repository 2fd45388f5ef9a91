package portability.sandbox.demo;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.auditor.books.BookAudit;
import portability.auditor.node.NodeAddress;
import portability.auditor.node.NodeConnection;
import portability.auditor.node.NodeLog;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.KeyFile;
import portability.auditor.note.LogKeys;
import portability.auditor.opening.Purpose;
import portability.auditor.prove.ConsistencyCheck;
import portability.auditor.rederive.LawArchive;
import portability.auditor.rederive.Rederivation;
import portability.auditor.source.Unreadable;
import portability.auditor.verify.LogVerifier;
import portability.proto.claims.v1.GetDescriptorRequest;
import portability.proto.claims.v1.ListWitnessedRequest;
import portability.proto.claims.v1.WitnessedLog;
import portability.sandbox.client.CallFailure;
import portability.sandbox.demo.AuditResult.Audited;
import portability.sandbox.demo.AuditResult.Booked;
import portability.sandbox.demo.AuditResult.Witnessed;
import portability.sandbox.home.Node;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// What an auditor does after the claim: hashes every log of every node anew, and holds it against what the partners
/// have witnessed of it; then calculates every decision again.
public final class DemoAudit {
    private static final Purpose PURPOSE = new Purpose("AUDIT", "Reg. (EC) 883/2004 Art. 76");

    private final Sandbox sandbox;

    public DemoAudit(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    public AuditResult run() {
        var logs = new ArrayList<Audited>();
        var owners = new HashMap<String, NodeService>();
        for (var node : sandbox.nodes())
            for (var service : ServiceKind.values()) {
                owners.put(node.institution() + "/" + service.word(), new NodeService(node, service, keysOf(node)));
                verify(node, service).ifPresent(logs::add);
            }
        var witnessed = new ArrayList<Witnessed>();
        for (var node : sandbox.nodes()) witnessed.addAll(witnessedBy(node, owners));
        var rederived = sandbox.nodes().stream().map(this::rederive).toList();
        var books = sandbox.nodes().stream()
                .map(this::addUp)
                .filter(book -> book.entries() > 0)
                .toList();
        return new AuditResult(logs, witnessed, rederived, books);
    }

    private Booked addUp(Node node) {
        try (var connection = new NodeService(node, ServiceKind.CLAIMS, keysOf(node)).connect()) {
            var book = BookAudit.of(NodeLog.all(connection), Long.MAX_VALUE);
            return new Booked(node.institution().toString(), book.entries(), book.legs(), book.found());
        }
    }

    private record NodeService(Node node, ServiceKind service, LogKeys keys) {
        NodeConnection connect() {
            return NodeConnection.to(
                    new NodeAddress(node.address(service), Bearer.AUDITOR.tokenFile(node), node.certificate()));
        }
    }

    /// Empty where nothing was ever written. That a log with entries is not shown, those who witnessed it know.
    private Optional<Audited> verify(Node node, ServiceKind service) {
        var keys = keysOf(node);
        try (var connection = new NodeService(node, service, keys).connect()) {
            var found = LogVerifier.with(keys).verify(NodeLog.all(connection));
            return Optional.of(new Audited(node.institution().toString(), service.word(), found));
        } catch (Unreadable unreadable) {
            if (unreadable.getCause() instanceof StatusRuntimeException answer
                    && "NO_CHECKPOINT".equals(CallFailure.reason(answer))) return Optional.empty();
            throw unreadable;
        }
    }

    /// Each entry that is opened for it is a read that the node keeps: it is not among the entries verified above.
    private Rederivation rederive(Node node) {
        var keys = keysOf(node);
        try (var claims = NodeLog.all(new NodeService(node, ServiceKind.CLAIMS, keys).connect());
                var agreements = NodeLog.all(new NodeService(node, ServiceKind.AGREEMENTS, keys).connect())) {
            return Rederivation.of(
                    claims, _ -> true, LawArchive.of(agreements), claims.opener(PURPOSE), Optional.of(keys));
        }
    }

    /// Of logs without an entry there is nothing to compare.
    private List<Witnessed> witnessedBy(Node witness, Map<String, NodeService> owners) {
        var held = sandbox.client(witness.institution())
                .claims(Bearer.AUDITOR)
                .listWitnessed(ListWitnessedRequest.getDefaultInstance());
        return held.getLogsList().stream()
                .filter(log -> !log.getNote().isEmpty())
                .map(log -> compare(witness, log, owners))
                .toList();
    }

    private static Witnessed compare(Node witness, WitnessedLog held, Map<String, NodeService> owners) {
        var checkpoint = Checkpoint.read(held.getNote());
        var owner = owners.get(checkpoint.series());
        if (owner == null) throw new SandboxFailed("There is no log " + checkpoint.series() + " in this sandbox.");
        try (var connection = owner.connect()) {
            var log = NodeLog.all(connection);
            var now = Checkpoint.read(log.note());
            var problems = new ConsistencyCheck(owner.keys(), log::proveConsistency).problems(checkpoint, now);
            return new Witnessed(
                    witness.institution().toString(), checkpoint.log(), checkpoint.size(), now.size(), problems);
        }
    }

    /// As the node publishes them: what partners compared by fingerprint.
    private LogKeys keysOf(Node node) {
        try {
            var signed = sandbox.client(node.institution())
                    .claims(Bearer.AUDITOR)
                    .getDescriptor(GetDescriptorRequest.getDefaultInstance())
                    .getSignedDescriptor();
            return KeyFile.descriptor(signed.toByteArray());
        } catch (IllegalArgumentException none) {
            throw new SandboxFailed(node.institution() + " does not publish its keys as the contract says.", none);
        }
    }
}
