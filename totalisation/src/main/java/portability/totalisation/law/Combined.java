package portability.totalisation.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.kernel.LegalRef;

/// A formula made of others.
public sealed interface Combined extends Formula {
    record Sum(LegalRef article, List<Formula> of) implements Combined {
        public Sum {
            of = some(of);
        }
    }

    /// The highest.
    record Max(LegalRef article, List<Formula> of) implements Combined {
        public Max {
            of = some(of);
        }
    }

    /// The lowest.
    record Min(LegalRef article, List<Formula> of) implements Combined {
        public Min {
            of = some(of);
        }
    }

    record Scale(LegalRef article, Operand factor, Formula of) implements Combined {}

    /// Not more than the limit.
    record Cap(LegalRef article, Operand limit, Formula of) implements Combined {}

    /// Not less than the limit.
    record Floor(LegalRef article, Operand limit, Formula of) implements Combined {}

    /// A rounding that the law makes before the last one.
    record Round(LegalRef article, Rounded how, Formula of) implements Combined {}

    /// To a multiple of the step.
    ///
    /// @param mode dated where the law changed it
    record Rounded(BigDecimal step, Mode mode) {
        public Rounded {
            if (step.signum() <= 0) throw new IllegalArgumentException("a step must be positive: " + step);
        }

        /// To the nearest, up or down.
        public sealed interface Mode {
            record Always(RoundingMode mode) implements Mode {}

            record OfLaw(Dated<RoundingMode> modes, LawDay day) implements Mode {}
        }
    }

    record AgeAdjusted(AgeAdjustment adjustment, Formula of) implements Combined {}

    /// Raised to a minimum, or to the part of it that insured time is of full time.
    record Minimum(LegalRef article, Operand amount, Optional<Prorated> prorated, Formula of) implements Combined {
        /// Time over full time, at most the whole.
        public record Prorated(Operand time, Operand full) {}
    }

    /// Less so much of what exceeds a free amount.
    ///
    /// @param taper empty: all of it
    record Reduced(LegalRef article, Operand by, Optional<Operand> free, Optional<Operand> taper, Formula of)
            implements Combined {}

    /// Raised by every increase after a day, up to the pension's start.
    record Indexed(LegalRef article, Dated<BigDecimal> rates, LawDay after, Optional<Rounded> rounded, Formula of)
            implements Combined {}

    /// By periods of the law: each with its own formula.
    record Segmented(LegalRef article, Weighing weighing, List<Segment> segments) implements Combined {
        public Segmented {
            segments = some(segments);
        }

        /// How a segment's formula is weighed.
        public enum Weighing {
            /// On all time, × the segment's part of own time.
            SHARE,
            /// On the segment's own time alone.
            OWN
        }

        /// @param until the day from which the next segment's law holds; the last is open
        public record Segment(Optional<LocalDate> until, Formula formula) {}
    }

    /// The formulas it is made of.
    default List<Formula> parts() {
        return switch (this) {
            case Sum sum -> sum.of();
            case Max max -> max.of();
            case Min min -> min.of();
            case Scale scale -> List.of(scale.of());
            case Cap cap -> List.of(cap.of());
            case Floor floor -> List.of(floor.of());
            case Round round -> List.of(round.of());
            case AgeAdjusted adjusted -> List.of(adjusted.of());
            case Minimum minimum -> List.of(minimum.of());
            case Reduced reduced -> List.of(reduced.of());
            case Indexed indexed -> List.of(indexed.of());
            case Segmented segmented ->
                segmented.segments().stream().map(Segmented.Segment::formula).toList();
        };
    }

    private static <T> List<T> some(List<T> of) {
        if (of.isEmpty()) throw new IllegalArgumentException("a combination of nothing");
        return List.copyOf(of);
    }
}
