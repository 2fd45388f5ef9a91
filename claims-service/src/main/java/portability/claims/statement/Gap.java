package portability.claims.statement;

import java.util.List;

/// Something that is missing or doubtful in a part.
public sealed interface Gap {
    /// Declared by the employer and not paid.
    ///
    /// @param counted does the scheme count it all the same?
    record Unpaid(List<String> periodIds, boolean counted) implements Gap {
        public Unpaid {
            periodIds = List.copyOf(periodIds);
        }
    }

    /// Not dated to the day.
    record Undated(List<String> periodIds) implements Gap {
        public Undated {
            periodIds = List.copyOf(periodIds);
        }
    }

    /// Two institutions say different things of her, and it is being cleared up.
    record Contradictory(String one, String other) implements Gap {}

    /// No law is loaded there.
    record LawNotLoaded(String institution) implements Gap {}

    /// A value of the law is missing.
    record LawValueMissing() implements Gap {}

    /// The figure rests on values of the law that were not seen in their source.
    record UnverifiedLaw(List<String> values) implements Gap {
        public UnverifiedLaw {
            values = List.copyOf(values);
        }
    }

    /// A figure that the institution has to certify is missing.
    record FigureMissing(String figure) implements Gap {}

    /// She has to choose between two ways.
    record ChoiceNeeded() implements Gap {}

    /// What calculates does not answer now.
    record NotCalculated() implements Gap {}

    /// That she lives there is assumed.
    record ResidenceAssumed(String country) implements Gap {}

    /// That she lives alone is assumed.
    record HouseholdAssumed() implements Gap {}

    /// The institution's log is in doubt.
    record LogInDoubt() implements Gap {}

    /// What she has there was not heard, and so is not counted with.
    record CountedWithout(String institution) implements Gap {}
}
