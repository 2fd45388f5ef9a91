package portability.sandbox;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import portability.sandbox.demo.Page;
import portability.sandbox.home.Node;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.running.Sandbox;

/// `up`: the nodes of the demo, ready for claims, until Ctrl-C.
@Command(name = "up", description = "Keeps the four nodes running until Ctrl-C and says how to reach them.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    SandboxOptions options = new SandboxOptions();

    @Override
    public Integer call() {
        var page = new Page(System.out, Terminal.showsStyles());
        return new SandboxSession(options, page).run((sandbox, _) -> {
            for (var node : sandbox.nodes()) addresses(page, node);
            example(page, sandbox);
            audit(page, sandbox);
            page.heading("Running until Ctrl-C");
            new CountDownLatch(1).await();
        });
    }

    private static void addresses(Page page, Node node) {
        page.heading(node.institution().toString());
        for (var service : ServiceKind.values()) page.say("%-14s %s".formatted(service.word(), node.address(service)));
        page.say("%-14s %s (partners only)".formatted("exchange", node.exchangeAddress()));
        page.say("%-14s %s".formatted("certificate", node.certificate()));
        page.say("%-14s %s".formatted("log's key", node.signingPublicKey()));
        for (var bearer : Bearer.values()) page.say("%-14s %s".formatted(bearer.subject(), bearer.tokenFile(node)));
    }

    private static void example(Page page, Sandbox sandbox) {
        var node = sandbox.nodes().get(1);
        page.heading("A client in any language: proto/, the certificate, a token, a deadline");
        page.say("With grpcurl (the services describe themselves by reflection):");
        page.say("""
                grpcurl -max-time 10 \\
                  -cacert %s \\
                  -H "authorization: Bearer $(cat %s)" \\
                  %s portability.claims.v1.ClaimsService/ListPartners""".formatted(node.certificate(), Bearer.OFFICER_1.tokenFile(node), node.address(ServiceKind.CLAIMS)));
        page.say("In Python, from nothing but proto/, lodging and following a claim:");
        page.say("""
                /usr/bin/python3 deploy/src/test/python/lodge_claim.py \\
                  --target %s \\
                  --certificate %s \\
                  --token %s""".formatted(node.address(ServiceKind.CLAIMS), node.certificate(), Bearer.OFFICER_1.tokenFile(node)));
    }

    private static void audit(Page page, Sandbox sandbox) {
        var node = sandbox.nodes().get(1);
        page.heading("An auditor: is the log what was signed, and does every decision follow from it?");
        page.say("""
                node=%s
                online="--address %s --token-file $node/%s --trust $node/%s"
                ./portability audit verify $online --key $node/%s
                ./portability audit rederive $online --key $node/%s \\
                  --law-address %s \\
                  --open --purpose AUDIT --legal-basis "Reg. (EC) 883/2004 Art. 76\"""".formatted(
                        node.directory(),
                        node.address(ServiceKind.CLAIMS),
                        Bearer.AUDITOR.tokenFile(node).getFileName(),
                        node.certificate().getFileName(),
                        node.signingPublicKey().getFileName(),
                        node.signingPublicKey().getFileName(),
                        node.address(ServiceKind.AGREEMENTS)));
    }
}
