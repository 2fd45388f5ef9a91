package portability.sandbox.demo;

import java.util.List;
import portability.auditor.rederive.Rederivation;
import portability.auditor.verify.Verification;

/// What an auditor found after the claim.
///
/// @param logs      every log of every node, hashed anew
/// @param witnessed what each partner holds of another's log, held against that log
/// @param rederived the decisions of every node, calculated again
/// @param books     the book of every node that has one, added up anew
public record AuditResult(
        List<Audited> logs, List<Witnessed> witnessed, List<Rederivation> rederived, List<Booked> books) {
    public AuditResult {
        logs = List.copyOf(logs);
        witnessed = List.copyOf(witnessed);
        rederived = List.copyOf(rederived);
        books = List.copyOf(books);
    }

    /// A book between institutions.
    ///
    /// @param findings entries that do not balance, are posted twice or go back to nothing
    public record Booked(String institution, long entries, long legs, long findings) {}

    /// One log, verified.
    public record Audited(String institution, String service, Verification found) {}

    /// A checkpoint that an institution holds of another's log, or of one of its own.
    ///
    /// @param problems what stands against it; empty: the log is its continuation
    public record Witnessed(String witness, String log, long size, long now, List<String> problems) {
        public Witnessed {
            problems = List.copyOf(problems);
        }
    }

    /// Is every log what was signed, every witnessed checkpoint its beginning, and every decision what the rules give?
    public boolean isProved() {
        return isUnchanged() && isRederived() && isBalanced();
    }

    /// Does every entry of every book balance, and go back to an event?
    boolean isBalanced() {
        return books.stream().allMatch(book -> book.findings() == 0);
    }

    /// Is every log what was signed, and every witnessed checkpoint its beginning?
    boolean isUnchanged() {
        return logs.stream().allMatch(log -> log.found().isProved())
                && witnessed.stream().allMatch(seen -> seen.problems().isEmpty());
    }

    /// Does every decision that can still be read follow from its inputs and its law?
    boolean isRederived() {
        return rederived.stream().allMatch(found -> found.isGood() && !found.isIncomplete());
    }
}
