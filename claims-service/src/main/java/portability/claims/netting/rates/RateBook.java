package portability.claims.netting.rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.netting.rates.RatesLoaded.Rate;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.BulkAppend.Placed;
import portability.ledger.edge.Principal;
import portability.ledger.store.StoreFailure.StreamConflict;

/// The exchange rates of this institution: units for one euro, as published, by currency and day.
@Component
public class RateBook {
    /// How old the newest rate before a day may be: no rates are published at weekends and on some holidays.
    private static final int MOST_DAYS_BEFORE = 7;

    private static final int RATES_IN_EVENT = 1000;
    private static final int ATTEMPTS = 8;

    private final BulkAppend log;
    private final Clock clock;

    RateBook(BulkAppend log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// A rate that is in force here.
    public record Known(LocalDate on, String unitsPerEuro, String source, String by) {}

    /// Rates of one currency, by day.
    public record OfCurrency(NavigableMap<LocalDate, Known> byDay, long events) {
        /// That of a day, or the last one published before it.
        public Optional<Known> on(LocalDate day) {
            return Optional.ofNullable(byDay.floorEntry(day))
                    .map(Map.Entry::getValue)
                    .filter(known -> !known.on().isBefore(day.minusDays(MOST_DAYS_BEFORE)));
        }
    }

    public OfCurrency of(String currency) {
        var facts = log.stream(streamOf(currency));
        var byDay = new TreeMap<LocalDate, Known>();
        for (var fact : facts) {
            var loaded = (RatesLoaded) fact;
            for (var rate : loaded.rates())
                byDay.put(rate.on(), new Known(rate.on(), rate.unitsPerEuro(), loaded.source(), loaded.by()));
        }
        return new OfCurrency(byDay, facts.size());
    }

    /// Keeps rates of one currency; those that are known already are passed over.
    /// @return how many were not known
    /// @throws Refused RATE_DIFFERS if another value is known for a day, and these do not correct it
    public int load(String currency, String source, List<Rate> rates, boolean corrects, Principal by) {
        for (int attempt = 1; ; attempt++)
            try {
                return attempt(currency, source, rates, corrects, by);
            } catch (StreamConflict conflict) {
                if (attempt == ATTEMPTS) throw conflict;
            }
    }

    private int attempt(String currency, String source, List<Rate> rates, boolean corrects, Principal by) {
        var known = of(currency);
        var fresh = new ArrayList<Rate>();
        for (var rate : rates) {
            var before = known.byDay().get(rate.on());
            if (before == null) fresh.add(rate);
            else if (new BigDecimal(before.unitsPerEuro()).compareTo(new BigDecimal(rate.unitsPerEuro())) != 0) {
                if (!corrects) throw new Refused(Refusal.RATE_DIFFERS);
                fresh.add(rate);
            }
        }
        fresh.sort(Comparator.comparing(Rate::on));
        var events = new ArrayList<Placed>();
        for (int from = 0; from < fresh.size(); from += RATES_IN_EVENT)
            events.add(new Placed(
                    streamOf(currency),
                    known.events() + events.size(),
                    "rates",
                    new RatesLoaded(
                            currency,
                            source,
                            fresh.subList(from, Math.min(fresh.size(), from + RATES_IN_EVENT)),
                            corrects,
                            by.name())));
        if (!events.isEmpty()) log.append(log.encode(by, clock.millis(), events, Set.of()));
        return fresh.size();
    }

    private static String streamOf(String currency) {
        return "rates/" + currency;
    }
}
