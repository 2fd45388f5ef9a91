package portability.agreements.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import portability.agreements.simulation.Simulated.Assumption;
import portability.kernel.Step;
import portability.totalisation.Determination;

/// The first day of a pension, or why there is none. Each says why by the steps of a determination.
public sealed interface Earliest {
    /// What was determined for it.
    Determination found();

    /// Why that day and no earlier one, or why none.
    List<Step> because();

    /// From a day on.
    ///
    /// @param firstDay the first for which it is paid; before the day asked about where the law pays back
    /// @param assumed  what is taken for granted; nothing where the day is not in the future
    record From(LocalDate firstDay, Determination found, List<Step> because, Set<Assumption> assumed)
            implements Earliest {
        public From {
            because = List.copyOf(because);
            assumed = Set.copyOf(assumed);
        }
    }

    /// After some months of further work: after one month less there is no right.
    record AfterWork(int months, LocalDate firstDay, Determination found, List<Step> because, Set<Assumption> assumed)
            implements Earliest {
        public AfterWork {
            because = List.copyOf(because);
            assumed = Set.copyOf(assumed);
            if (months < 1) throw new IllegalArgumentException("further work is a month at least: " + months);
        }
    }

    /// On no day, as far as the law knows.
    record Never(Determination found, List<Step> because) implements Earliest {
        public Never {
            because = List.copyOf(because);
        }
    }

    /// It cannot be said: a value of the law, a certified figure or a choice is missing.
    record NotKnown(Determination found, List<Step> because) implements Earliest {
        public NotKnown {
            because = List.copyOf(because);
        }
    }
}
