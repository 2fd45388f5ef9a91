package portability.auditor.rederive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import portability.auditor.note.Checkpoint;
import portability.auditor.note.LogKeys;
import portability.auditor.opening.Opener;
import portability.auditor.rederive.Outcome.Differs;
import portability.auditor.rederive.Outcome.EngineCorrected;
import portability.auditor.rederive.Outcome.Equal;
import portability.auditor.rederive.Outcome.NotRederivable;
import portability.auditor.rederive.Outcome.Reason;
import portability.auditor.source.LogSource;
import portability.auditor.source.Unreadable;
import portability.proto.audit.v1.LogEntry;
import portability.totalisation.Totalisation;

/// Every decision of a claims log, calculated again.
///
/// @param log       its name
/// @param release   of the rules it was done with
/// @param decisions in the order in which they were decided on
public record Rederivation(String log, String release, List<Rederived> decisions) {
    public Rederivation {
        decisions = List.copyOf(decisions);
    }

    /// @param claims a claims log
    /// @param wanted which of its entries are looked at: those up to a moment, or of one claim
    /// @param law    of the same institution
    /// @param own    the institution's keys, to verify its own records; empty: their signatures are not looked at
    /// @throws Unreadable if something cannot be read, or the log is of another service
    public static Rederivation of(
            LogSource claims, Predicate<LogEntry> wanted, LawArchive law, Opener opener, Optional<LogKeys> own) {
        var keys = new KnownKeys();
        own.ifPresent(known -> keys.own(Checkpoint.read(claims.note()).institution(), known));
        return of(claims, wanted, new Derivation(law, opener, Changelog.ofTheRules(), keys));
    }

    static Rederivation of(LogSource claims, Predicate<LogEntry> wanted, Derivation derivation) {
        var log = Checkpoint.read(claims.note());
        if (!log.series().endsWith("/claims")) throw new Unreadable(log.log() + " is no claims log.");
        if (!claims.ends().isEmpty())
            throw new Unreadable(claims.label() + " holds a range; what its decisions rest on may lie before it.");
        var reading = new Reading(derivation);
        claims.forEach(entry -> {
            // Anchors date the others, and keys verify them, whatever is wanted.
            if (Anchor.is(entry) || KnownKeys.tells(entry) || wanted.test(entry)) reading.take(entry);
        });
        reading.cases.end();
        return new Rederivation(log.log(), Totalisation.ENGINE_VERSION, reading.found);
    }

    /// Derives as it reads, so that no more than open claims are kept.
    private static final class Reading {
        private final Derivation derivation;
        private final List<Rederived> found = new ArrayList<>();
        private final RecordedCases cases;
        /// From which on no anchor has come since.
        private int undated;

        Reading(Derivation derivation) {
            this.derivation = derivation;
            this.cases = new RecordedCases(recorded -> found.add(derivation.of(recorded)));
        }

        void take(LogEntry entry) {
            Anchor.of(entry, "agreements").ifPresent(size -> {
                for (; undated < found.size(); undated++)
                    found.set(undated, derivation.dated(found.get(undated), size));
            });
            derivation.take(entry);
            cases.take(entry);
        }
    }

    public long equal() {
        return count(Equal.class);
    }

    public long differing() {
        return count(Differs.class);
    }

    public long corrected() {
        return count(EngineCorrected.class);
    }

    public long notRederivable() {
        return count(NotRederivable.class);
    }

    /// Does no decision differ but by what the rules' changelog explains?
    public boolean isGood() {
        return differing() == 0;
    }

    /// Is there a decision that was left out for another reason than that its person was erased?
    public boolean isIncomplete() {
        return decisions.stream()
                .anyMatch(one -> one.outcome() instanceof NotRederivable(var reason) && reason != Reason.ERASED);
    }

    private long count(Class<? extends Outcome> kind) {
        return decisions.stream().filter(one -> kind.isInstance(one.outcome())).count();
    }
}
