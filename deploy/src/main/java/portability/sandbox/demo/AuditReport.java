package portability.sandbox.demo;

import java.util.List;
import java.util.Set;
import portability.auditor.rederive.Outcome;
import portability.auditor.verify.Verification;

/// What the auditor found, for people.
final class AuditReport {
    private final Page page;

    AuditReport(Page page) {
        this.page = page;
    }

    void print(AuditResult audit) {
        page.heading("The auditor: every entry of every log hashed anew, and held against what partners witnessed");
        var logs = new Table(Set.of(1), "log", "entries", "is what was signed");
        for (var log : audit.logs())
            logs.row(
                    log.institution() + " " + log.service(),
                    Long.toString(log.found().entries()),
                    log.found().isProved() ? "yes" : "NO");
        logs.printOn(page, 2);
        audit.logs().stream()
                .filter(log -> !log.found().isProved())
                .forEach(log -> differences(log.institution() + " " + log.service(), log.found()));
        page.blank();
        var witnessed =
                new Table(Set.of(2, 3), "witness", "of the log", "entries seen", "entries now", "its beginning");
        for (var seen : audit.witnessed())
            witnessed.row(
                    seen.witness(),
                    seen.log(),
                    Long.toString(seen.size()),
                    Long.toString(seen.now()),
                    seen.problems().isEmpty() ? "yes" : String.join("; ", seen.problems()));
        witnessed.printOn(page, 2);
        page.blank();
        page.figure(
                audit.isUnchanged()
                        ? "PROVED: nothing was changed or left out that was signed or that a partner has seen."
                        : "NOT PROVED: see the lines above.");
        rederived(audit);
        books(audit);
    }

    private void books(AuditResult audit) {
        page.heading("The auditor: the books between the institutions, added up anew");
        var table = new Table(Set.of(1, 2, 3), "book of", "entries", "legs", "findings");
        for (var book : audit.books())
            table.row(
                    book.institution(),
                    Long.toString(book.entries()),
                    Long.toString(book.legs()),
                    Long.toString(book.findings()));
        table.printOn(page, 2);
        page.blank();
        page.figure(
                audit.isBalanced()
                        ? "PROVED: every entry balances in each currency, is posted once and goes back to an event."
                        : "NOT PROVED: `./portability audit books` names the entries.");
    }

    private void rederived(AuditResult audit) {
        page.heading("The auditor: every decision calculated again from its inputs and its law");
        var table = new Table(Set.of(1, 2, 3, 4, 5), "log", "decisions", "equal", "differ", "corrected", "not told");
        for (var found : audit.rederived())
            table.row(
                    found.log(),
                    Integer.toString(found.decisions().size()),
                    Long.toString(found.equal()),
                    Long.toString(found.differing()),
                    Long.toString(found.corrected()),
                    Long.toString(found.notRederivable()));
        table.printOn(page, 2);
        page.blank();
        for (var found : audit.rederived())
            for (var one : found.decisions())
                told(one.outcome())
                        .forEach(line -> page.hanging(
                                2, found.log() + ", entry " + one.entry().leafIndex() + ": ", line));
        page.figure(
                audit.isRederived()
                        ? "PROVED: every decision follows from its inputs and its law by the rules."
                        : "NOT PROVED: a decision differs, or could not be read.");
    }

    private static List<String> told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Differs(var differences) ->
                differences.stream().map(Object::toString).toList();
            case Outcome.NotRederivable(var reason) -> List.of(reason.words());
            case Outcome.Equal _, Outcome.EngineCorrected _ -> List.of();
        };
    }

    private void differences(String log, Verification found) {
        page.blank();
        for (var difference : found.differences())
            page.hanging(
                    2,
                    log + ": ",
                    difference.part().word() + " of "
                            + difference.entry().map(Object::toString).orElse("the whole") + ": "
                            + difference.detail());
    }
}
