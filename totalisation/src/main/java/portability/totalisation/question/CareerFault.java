package portability.totalisation.question;

import java.time.LocalDate;
import portability.kernel.Branch;
import portability.kernel.Country;

/// Why a career cannot be used: it contradicts itself. Names the periods by reference, never the person.
public sealed interface CareerFault {
    /// The same line of a return for the same employer, kind and days twice, with the same amounts or others.
    record SamePeriodTwice(String reference) implements CareerFault {}

    /// A period of another state's law in a state's record.
    record OtherStatesPeriod(Country state, String reference) implements CareerFault {}

    /// Two records of one state.
    record StateTwice(Country state) implements CareerFault {}

    /// Own periods that are not of the deciding institution's state.
    record NotOurPeriod(String reference) implements CareerFault {}

    /// More time reported than the span can hold under the ceiling of its unit.
    record MoreTimeThanSpan(String reference) implements CareerFault {}

    /// Earnings in a currency the scheme does not know for that year.
    record UnknownCurrency(String reference, String currency) implements CareerFault {}

    /// A benefit by incapacity or death is asked for, and the question does not say what happened and when.
    record ContingencyNotStated(Branch branch) implements CareerFault {}

    /// A certified figure below zero.
    record NegativeFigure(FigureName figure) implements CareerFault {}

    /// A last day before the first.
    record ReversedDates(String reference, LocalDate firstDay, LocalDate lastDay) implements CareerFault {}

    /// Days without the week they belong to: five, six or seven days. Reg. (EC) 987/2009 Art. 13(4).
    record DaysWithoutWeek(String reference) implements CareerFault {}

    /// More decimals than any certificate has.
    record TooPrecise(String reference) implements CareerFault {}

    /// The law has another pension age for women, and the question does not say whom it is about.
    record SexNotStated() implements CareerFault {}
}
