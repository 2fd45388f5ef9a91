package portability.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Country;
import portability.totalisation.law.Dated;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.TypeAList;
import portability.totalisation.legislation.LegislationLaw;
import portability.totalisation.settlement.Calendar;
import portability.totalisation.settlement.RateDatePolicy;
import portability.totalisation.settlement.SettlementLaw;
import portability.totalisation.unemployment.UnemploymentLaw;

/// What an instrument says beside pensions: applicable legislation, unemployment, money between institutions.
///
/// @param id        the instrument's id
/// @param typeA     legislations on invalidity that are independent of insured time; empty in earlier packs
/// @param degreeConcordance states that are bound to some findings of others on the degree of incapacity
/// @param calendars days off, by which limits move; which one is applied the asker says
public record Coordination(
        String id,
        LegislationLaw legislation,
        SettlementLaw settlement,
        UnemploymentLaw unemployment,
        Optional<TypeAList> typeA,
        Optional<Dated<Set<Country>>> degreeConcordance,
        List<RateDatePolicy> rateDates,
        List<LawValue<Calendar>> calendars) {
    public Coordination {
        rateDates = List.copyOf(rateDates);
        calendars = List.copyOf(calendars);
    }

    public Optional<LawValue<Calendar>> calendar(String name) {
        return calendars.stream()
                .filter(calendar -> calendar.value().id().equals(name))
                .findFirst();
    }
}
