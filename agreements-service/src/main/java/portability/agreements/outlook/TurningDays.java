package portability.agreements.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portability.totalisation.law.Instrument;
import portability.totalisation.law.Law;
import portability.totalisation.law.LawValue;
import portability.totalisation.law.Tier;
import portability.totalisation.law.Tier.DatedBy;

/// The days on which the law itself changes what opens a right: those are tried, and no others.
final class TurningDays {
    private TurningDays() {}

    /// Of conditions that hold by the pension's start, and of instruments whose parties join; the first first.
    static List<LocalDate> after(LocalDate day, Law law) {
        var conditions = law.scheme().tiers().stream()
                .filter(tier -> tier.datedBy() == DatedBy.PENSION_START)
                .flatMap(TurningDays::changes);
        var parties = law.instruments().stream().flatMap(TurningDays::joins);
        return List.copyOf(Stream.concat(conditions, parties)
                .filter(turning -> turning.isAfter(day))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<LocalDate> changes(Tier tier) {
        return tier.minimum().values().stream().map(LawValue::from);
    }

    private static Stream<LocalDate> joins(Instrument instrument) {
        return instrument.parties().stream().map(party -> party.from().value());
    }
}
