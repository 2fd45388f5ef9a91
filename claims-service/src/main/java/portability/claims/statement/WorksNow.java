package portability.claims.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.proto.agreements.v1.FurtherWork;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;

/// How a person works now: as in her last period of compulsory insurance, if that is not long over.
public final class WorksNow {
    /// Employers report a year in arrears, and then some.
    private static final int LONGEST_SINCE_MONTHS = 13;

    private WorksNow() {}

    public static Optional<FurtherWork> from(List<Period> periods, LocalDate day) {
        return periods.stream()
                .filter(Period::isDated)
                .map(Period::period)
                .filter(period -> period.getKind() == PeriodKind.PERIOD_KIND_COMPULSORY)
                .filter(period -> !last(period).isBefore(day.minusMonths(LONGEST_SINCE_MONTHS)))
                .max(Comparator.comparing(WorksNow::last))
                .map(WorksNow::goingOn);
    }

    private static FurtherWork goingOn(InsurancePeriod period) {
        var work = FurtherWork.newBuilder()
                .setLegislation(period.getLegislation())
                .setInstitution(period.getInstitution())
                .setScheme(period.getScheme())
                .setMonths(1);
        if (period.hasEarnings()) work.setWagePerMonth(perMonth(period));
        return work.build();
    }

    /// A part of a month counts as a whole one: rather too little a wage than too much.
    private static Money perMonth(InsurancePeriod period) {
        var first = LocalDate.parse(period.getFirstDay()).withDayOfMonth(1);
        long months = ChronoUnit.MONTHS.between(first, last(period).plusDays(1));
        boolean whole = first.plusMonths(months).equals(last(period).plusDays(1));
        var wage = new BigDecimal(period.getEarnings().getAmount())
                .divide(BigDecimal.valueOf(whole ? months : months + 1), 2, RoundingMode.DOWN);
        return period.getEarnings().toBuilder().setAmount(wage.toPlainString()).build();
    }

    private static LocalDate last(InsurancePeriod period) {
        return LocalDate.parse(period.getLastDay());
    }
}
