package portability.sandbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.sandbox.demo.CareBetweenStates;
import portability.sandbox.demo.ClaimResult;
import portability.sandbox.demo.DeathAbroad;
import portability.sandbox.demo.DemoAudit;
import portability.sandbox.demo.DemoClaim;
import portability.sandbox.demo.DemoInput;
import portability.sandbox.demo.Page;
import portability.sandbox.demo.PowerCut;
import portability.sandbox.demo.Results;
import portability.sandbox.demo.WidowersClaim;
import portability.sandbox.home.SandboxFailed;
import portability.sandbox.running.Sandbox;

/// `demo`: two claims, each from lodging to the summary of three decisions; a pensioner's care between two states,
/// until it is paid; a death abroad that is referred to a welfare fund. During the first an institution's machines lose
/// their power; the second follows the first claimant's death.
@Command(
        name = "demo",
        description =
                "Carries a worker's old-age claim and her widower's claim through three institutions, a pensioner's care "
                        + "from the hospital to the settled month, and a death abroad to a welfare fund; shows every step.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    SandboxOptions options = new SandboxOptions();

    @Option(names = "--json", description = "Print one JSON document and nothing else; progress goes to stderr.")
    boolean json;

    @Override
    public Integer call() {
        var page = json ? new Page(System.err, false) : new Page(System.out, Terminal.showsStyles());
        return new SandboxSession(options, page).run((sandbox, input) -> {
            var result = oldAge(sandbox, input, page);
            if (!json) Results.print(result, page);
            var survivors = survivors(sandbox, input, page);
            if (!json) Results.printDecisions(survivors, page);
            var money = new CareBetweenStates(sandbox, LocalDate.now(ZoneOffset.UTC), page).run();
            if (!money.month().agreed()) throw new SandboxFailed("The books of the two institutions differ.");
            var benefit = new DeathAbroad(sandbox, page).run();
            var audit = new DemoAudit(sandbox).run();
            if (json) System.out.println(Results.json(result, survivors, money, benefit, audit));
            else Results.print(audit, page);
            if (!audit.isProved()) throw new SandboxFailed("The audit found what the lines above name.");
            page.heading("Stopping");
            page.say("Data is kept in " + sandbox.home().directory() + "; `./portability up` keeps the nodes running.");
        });
    }

    private static ClaimResult oldAge(Sandbox sandbox, DemoInput input, Page page) {
        page.heading("Fatima El Amrani, born 1958-01-20, claims her old-age pension at NL:SVB");
        var demo = new DemoClaim(sandbox);
        var claimId = demo.lodge(input, "demo-" + UUID.randomUUID());
        page.say("Claim " + claimId + ", received on " + DemoClaim.CLAIM_DATE + ":");
        return demo.result(new PowerCut(sandbox, demo).during(claimId, page));
    }

    private static ClaimResult survivors(Sandbox sandbox, DemoInput input, Page page) {
        page.heading("She dies on " + WidowersClaim.DIED_ON + ". Her widower, Hassan Ouahbi, claims at NL:SVB");
        var demo = new DemoClaim(sandbox);
        var widower = new WidowersClaim(sandbox, demo);
        var claimId = widower.lodge(input, "demo-" + UUID.randomUUID());
        page.say("Claim " + claimId + ", received on " + WidowersClaim.CLAIM_DATE + ", for her periods:");
        var result = demo.result(widower.follow(claimId, page));
        page.say("Whether he has the basic income of where he lives:");
        demo.floor(claimId).forEach(page::say);
        return result;
    }
}
