package portability.sandbox;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.sandbox.demo.ClaimResult;
import portability.sandbox.demo.DemoAudit;
import portability.sandbox.demo.DemoClaim;
import portability.sandbox.demo.DemoInput;
import portability.sandbox.demo.Page;
import portability.sandbox.demo.Results;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.running.Sandbox;

/// `demo`: one claim, from contribution files to the summary of three decisions.
@Command(
        name = "demo",
        description = "Carries one worker's old-age claim through three institutions and shows every step.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    SandboxOptions options = new SandboxOptions();

    @Option(names = "--json", description = "Print one JSON document and nothing else; progress goes to stderr.")
    boolean json;

    @Override
    public Integer call() {
        var page = json ? new Page(System.err, false) : new Page(System.out, Terminal.showsStyles());
        return new SandboxSession(options, page).run((sandbox, input) -> {
            var result = claim(sandbox, input, page);
            if (!json) Results.print(result, page);
            var audit = new DemoAudit(sandbox).run();
            if (json) System.out.println(Results.json(result, audit));
            else Results.print(audit, page);
            if (!audit.isProved()) throw new SandboxFailed("The audit found what the lines above name.");
            page.heading("Stopping");
            page.say("Data is kept in " + sandbox.home().directory() + "; `./portability up` keeps the nodes running.");
        });
    }

    private static ClaimResult claim(Sandbox sandbox, DemoInput input, Page page) {
        page.heading("Fatima El Amrani, born 1958-01-20, claims her old-age pension at NL:SVB");
        var demo = new DemoClaim(sandbox);
        var claimId = demo.lodge(input, "demo-" + UUID.randomUUID());
        page.say("Claim " + claimId + ", received on " + DemoClaim.CLAIM_DATE + ":");
        return demo.result(demo.follow(claimId, page));
    }
}
