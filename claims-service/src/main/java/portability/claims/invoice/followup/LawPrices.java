package portability.claims.invoice.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import portability.claims.invoice.Terms;
import portability.claims.invoice.months.MonthGroup;
import portability.claims.invoice.months.MonthlyPrices;
import portability.claims.upstream.Upstreams;
import portability.proto.agreements.v1.GetMonthlyAmountsRequest;
import portability.proto.agreements.v1.LawSource;
import portability.proto.agreements.v1.MonthBand;
import portability.proto.agreements.v1.MonthPersons;

/// Asks agreements-service what months cost.
@Component
class LawPrices implements MonthlyPrices {
    private static final int OF_STATE = 2;

    private final Upstreams upstreams;

    LawPrices(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Override
    public Known of(Terms terms, Set<MonthGroup> groups) {
        var all = List.copyOf(groups);
        var request = GetMonthlyAmountsRequest.newBuilder()
                .setCreditor(terms.creditor().substring(0, OF_STATE))
                .setDebtor(terms.debtor().substring(0, OF_STATE))
                .setYear(terms.period().year());
        all.forEach(group -> request.addGroups(asked(group)));
        var told = upstreams.monthlyAmounts(request.build());
        var prices = new HashMap<MonthGroup, Price>();
        for (int i = 0; i < all.size(); i++) {
            var amount = told.getAmounts(i);
            if (amount.hasAmount())
                prices.put(all.get(i), new Price(money(amount.getAmount()), source(amount.getLaw())));
        }
        return new Known(told.hasWaiver() ? Optional.of(source(told.getWaiver())) : Optional.empty(), prices);
    }

    private static portability.proto.agreements.v1.MonthGroup asked(MonthGroup group) {
        var asked = portability.proto.agreements.v1.MonthGroup.newBuilder()
                .setBand(
                        switch (group.band()) {
                            case UNDER_20 -> MonthBand.MONTH_BAND_UNDER_20;
                            case FROM_20 -> MonthBand.MONTH_BAND_FROM_20;
                            case FROM_65 -> MonthBand.MONTH_BAND_FROM_65;
                            case FAMILY -> MonthBand.MONTH_BAND_FAMILY;
                        });
        group.persons()
                .ifPresent(who -> asked.setPersons(
                        switch (who) {
                            case FAMILY_MEMBERS -> MonthPersons.MONTH_PERSONS_FAMILY_MEMBERS;
                            case PENSIONERS -> MonthPersons.MONTH_PERSONS_PENSIONERS;
                        }));
        return asked.build();
    }

    private static Money money(portability.proto.types.v1.Money told) {
        return Money.of(CurrencyUnit.of(told.getCurrency()), new java.math.BigDecimal(told.getAmount()));
    }

    private static Source source(LawSource told) {
        return new Source(LocalDate.parse(told.getFrom()), told.getSource(), told.getVerified());
    }
}
