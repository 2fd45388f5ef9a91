package portability.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import portability.kernel.InstitutionId;
import portability.proto.contributions.v1.ImportReturnResponse;
import portability.sandbox.client.NodeClient;
import portability.sandbox.home.Node;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.running.Sandbox;

/// Everything a claim needs before it can be lodged: law, insured persons, their periods, partners who know each other.
/// Done again on data that was kept, it changes nothing.
public final class Preparation {
    private static final int ERRORS_SHOWN = 5;

    private final Sandbox sandbox;
    private final DemoInput input;
    private final Page page;

    public Preparation(Sandbox sandbox, DemoInput input, Page page) {
        this.sandbox = sandbox;
        this.input = input;
        this.page = page;
    }

    public void run() {
        LoadedInput.remember(sandbox.home(), input);
        page.heading("Law, and what employers reported");
        atEveryNode(loading -> {
            var law = loading.loadLaw();
            return "law pack %s…: %d instruments, %d schemes, %d values unverified"
                    .formatted(
                            law.getChecksum().substring(0, 16),
                            law.getInstruments(),
                            law.getSchemes(),
                            law.getUnverifiedValues());
        });
        atEveryNode(loading -> {
            int persons = loading.registerPersons();
            return loading.importReturn()
                    .map(answer -> "%d insured persons; %s".formatted(persons, describe(answer)))
                    .orElse("nobody is insured there: a welfare fund has members");
        });
        page.heading("Partners: each signs a descriptor; two officers of the other confirm its fingerprint");
        enrolEachPair();
    }

    private void enrolEachPair() {
        for (var here : sandbox.nodes()) {
            for (var partner : sandbox.nodes()) {
                if (here.equals(partner)) continue;
                var fingerprint = new Enrolment(client(here), client(partner)).enrol();
                page.hanging(2, "%-7s ← %-7s  ".formatted(here.institution(), partner.institution()), fingerprint);
            }
        }
    }

    private static String describe(ImportReturnResponse answer) {
        var text = new StringBuilder("return %s: %d rows, %d posted, %d refused"
                .formatted(answer.getReturnId(), answer.getRows(), answer.getPosted(), answer.getRefused()));
        if (answer.getAlreadyPosted()) text.append(" (sent before: nothing posted twice)");
        answer.getErrorsList().stream()
                .limit(ERRORS_SHOWN)
                .forEach(error -> text.append(
                        "\n  line %d, %s: %s".formatted(error.getLine(), error.getColumn(), error.getReason())));
        if (answer.getErrorsCount() > ERRORS_SHOWN) text.append("\n  …");
        return text.toString();
    }

    private interface AtNode {
        String run(Loading loading);
    }

    /// At all nodes at once, told in their order.
    private void atEveryNode(AtNode work) {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<String>>();
            for (var node : sandbox.nodes()) {
                Callable<String> task = () -> work.run(new Loading(client(node), input));
                running.add(nodes.submit(task));
            }
            tell(running);
        }
    }

    private void tell(List<Future<String>> running) {
        try {
            for (int at = 0; at < running.size(); at++) {
                InstitutionId institution = sandbox.nodes().get(at).institution();
                page.hanging(2, "%-8s ".formatted(institution), running.get(at).get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException("could not prepare a node", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SandboxFailed("Interrupted while the nodes were prepared.", e);
        }
    }

    private NodeClient client(Node node) {
        return sandbox.client(node.institution());
    }
}
