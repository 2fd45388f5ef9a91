package portability.totalisation.periods;

import static portability.kernel.PeriodKind.COMPULSORY;
import static portability.kernel.PeriodKind.EQUIVALENT;
import static portability.kernel.PeriodKind.RESIDENCE;
import static portability.kernel.PeriodKind.VOLUNTARY;

import java.util.Arrays;
import java.util.List;
import portability.kernel.PeriodKind;
import portability.totalisation.law.Instrument.OverlapRule;

/// Which of several states' time counts where more than one has some on the same days. Every day goes to one state.
/// Source: Reg. (EC) 987/2009 Art. 12(3) to (5); bilateral instruments keep own time.
final class Precedence {
    /// Compulsory insurance by work and by residence are not ranked. Art. 12(3) and (4).
    private static final List<List<PeriodKind>> BY_KIND =
            List.of(List.of(COMPULSORY, RESIDENCE), List.of(VOLUNTARY), List.of(EQUIVALENT));

    private static final List<List<PeriodKind>> RESIDENCE_LAST =
            List.of(List.of(COMPULSORY), List.of(VOLUNTARY), List.of(EQUIVALENT), List.of(RESIDENCE));
    private static final List<List<PeriodKind>> UNRANKED = List.of(List.of(PeriodKind.values()));

    private final StateTime[] states;
    private final Days[] assigned;
    private Days taken = Days.NONE;

    private Precedence(StateTime[] states) {
        this.states = states;
        this.assigned = new Days[states.length];
        Arrays.fill(assigned, Days.NONE);
    }

    /// The days that count for each state, in the order given. Among equals the first goes before the others, so own
    /// time keeps its days unless a higher rank lies on them.
    ///
    /// @param states the deciding state first
    static Days[] assigned(OverlapRule rule, StateTime... states) {
        var precedence = new Precedence(states);
        switch (rule) {
            case OWN_KEEPS -> precedence.assign(UNRANKED, noneLost(states.length));
            case BY_KIND -> precedence.assign(BY_KIND, precedence.lostAsEquivalent());
            case BY_KIND_RESIDENCE_LAST -> precedence.assign(RESIDENCE_LAST, precedence.lostAsEquivalent());
        }
        return precedence.assigned;
    }

    private static Days[] noneLost(int states) {
        var none = new Days[states];
        Arrays.fill(none, Days.NONE);
        return none;
    }

    private void assign(List<List<PeriodKind>> ranks, Days[] lost) {
        for (var kinds : ranks) {
            for (int i = 0; i < states.length; i++) {
                var mine = days(states[i], kinds);
                if (kinds.contains(EQUIVALENT)) mine = mine.without(lost[i]);
                if (mine.isNone()) continue;
                // A month or quarter that counts whole goes whole, however few of its days are another state's.
                var gone = i == 0 ? Counted.widened(taken, states[0].counting()) : taken;
                var free = mine.without(gone).without(taken);
                assigned[i] = assigned[i].union(free);
                taken = taken.union(free);
            }
        }
    }

    private static Days days(StateTime state, List<PeriodKind> kinds) {
        var days = Days.NONE;
        for (var kind : kinds) days = days.union(state.of(kind));
        return days;
    }

    /// The equivalent days each state loses because another has equivalent time on them too and the person was last
    /// compulsorily insured there before, or first there after where nowhere before. Art. 12(5).
    private Days[] lostAsEquivalent() {
        var lost = noneLost(states.length);
        for (int i = 0; i < states.length; i++)
            for (int j = i + 1; j < states.length; j++) {
                var both = states[i].of(EQUIVALENT).common(states[j].of(EQUIVALENT));
                if (both.isNone()) continue;
                lost[i] = lost[i].union(goingTo(j, i, both));
                lost[j] = lost[j].union(goingTo(i, j, both));
            }
        return lost;
    }

    /// Those of the days before which the first of the two states goes.
    private Days goingTo(int one, int other, Days both) {
        var days = new Days.Collected(both.size());
        for (int i = 0; i < both.size(); i++)
            if (goesBefore(states[one].compulsory(), states[other].compulsory(), both.start(i), both.end(i)))
                days.add(both.start(i), both.end(i));
        return days.days();
    }

    private static boolean goesBefore(Days one, Days other, long start, long end) {
        long mine = one.reachBefore(start);
        long theirs = other.reachBefore(start);
        if (mine != Long.MIN_VALUE || theirs != Long.MIN_VALUE) return mine > theirs;
        return one.startFrom(end) < other.startFrom(end);
    }
}
