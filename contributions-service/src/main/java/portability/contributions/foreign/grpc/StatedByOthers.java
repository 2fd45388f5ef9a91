package portability.contributions.foreign.grpc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import portability.contributions.foreign.ForeignPeriod;
import portability.contributions.foreign.ForeignPerson;
import portability.contributions.period.Earnings;
import portability.contributions.period.ReportedTime;
import portability.contributions.period.grpc.StatedPeriods;
import portability.contributions.request.grpc.Text;
import portability.kernel.Activity;
import portability.kernel.DateSpan;
import portability.kernel.PeriodKind;
import portability.kernel.PeriodUnit;
import portability.kernel.Sex;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.PersonalNumber;
import portability.proto.types.v1.Quantity;

/// What another institution states, as far as it can be read. Its software may be older than ours, or younger:
/// what we do not understand is kept all the same, and compared with nothing.
final class StatedByOthers {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private StatedByOthers() {}

    static ForeignPerson person(PersonDetails person, String institution) {
        var number = person.getNumbersList().stream()
                .filter(known -> known.getInstitution().equals(institution))
                .map(PersonalNumber::getNumber)
                .filter(text -> !text.isBlank())
                .findFirst();
        return new ForeignPerson(
                person.getFamilyName(), person.getGivenNames(), person.getBirthDate(), sex(person.getSex()), number);
    }

    static ForeignPeriod period(InsurancePeriod period) {
        return new ForeignPeriod(
                period.getLegislation(),
                value(PeriodKind.values(), period.getKind(), StatedPeriods.KIND),
                value(Activity.values(), period.getActivity(), StatedPeriods.ACTIVITY),
                days(period),
                reported(period.getReported()),
                earnings(period.getEarnings()),
                Optional.of(period.getEmployer()).filter(employer -> !employer.isBlank()));
    }

    static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Text.day(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<DateSpan> days(InsurancePeriod period) {
        return day(period.getFirstDay())
                .flatMap(first -> day(period.getLastDay())
                        .filter(last -> !last.isBefore(first))
                        .map(last -> DateSpan.closed(first, last)));
    }

    private static Optional<ReportedTime> reported(Quantity quantity) {
        return value(PeriodUnit.values(), quantity.getUnit(), StatedPeriods.UNIT)
                .flatMap(unit -> amount(quantity.getAmount()).map(amount -> new ReportedTime(amount, unit)));
    }

    private static Optional<Earnings> earnings(Money money) {
        return amount(money.getAmount())
                .filter(_ -> !money.getCurrency().isEmpty())
                .map(amount -> new Earnings(amount, money.getCurrency()));
    }

    private static Optional<BigDecimal> amount(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Sex sex(portability.proto.types.v1.Sex sex) {
        return switch (sex) {
            case SEX_FEMALE -> Sex.FEMALE;
            case SEX_MALE -> Sex.MALE;
            case SEX_UNSPECIFIED, UNRECOGNIZED -> Sex.UNKNOWN;
        };
    }

    /// The kernel's value of the contract's name; empty for one that is not said, or of a later contract.
    private static <E extends Enum<E>> Optional<E> value(E[] known, Enum<?> told, String prefix) {
        return Arrays.stream(known)
                .filter(value -> told.name().equals(prefix + value.name()))
                .findFirst();
    }
}
