package portability.claims.invoice.grpc;

import java.time.YearMonth;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.followup.InventoryOffice.Added;
import portability.claims.invoice.months.MonthGroup;
import portability.claims.invoice.months.MonthlyPrices.Price;
import portability.claims.invoice.months.PersonMonths;
import portability.claims.invoice.wire.InvoiceWords;
import portability.proto.claims.v1.AddMonthsResponse;
import portability.proto.claims.v1.MonthPrice;
import portability.proto.claims.v1.MonthsOfPerson;

/// Inventories as officers send and see them.
final class InventoryView {
    private InventoryView() {}

    static PersonMonths months(MonthsOfPerson asked) {
        var code = asked.getPersons().isEmpty() ? asked.getBand() : asked.getBand() + "/" + asked.getPersons();
        return new PersonMonths(
                asked.getNumber(),
                asked.getPatient(),
                asked.getEntitlement(),
                MonthGroup.parse(code),
                YearMonth.parse(asked.getFirstMonth()),
                YearMonth.parse(asked.getLastMonth()),
                asked.getReference());
    }

    static AddMonthsResponse of(Added added, Invoice invoice) {
        var answer = AddMonthsResponse.newBuilder()
                .setLines(invoice.lines())
                .setTotal(InvoiceWords.money(invoice.minor(), invoice.terms().unit()));
        added.waiver().ifPresent(waiver -> answer.setWaived(waiver.source()).setWaiverVerified(waiver.verified()));
        added.prices().forEach((group, price) -> answer.addPrices(price(group, price)));
        return answer.build();
    }

    private static MonthPrice price(MonthGroup group, Price price) {
        return MonthPrice.newBuilder()
                .setGroup(group.toString())
                .setAmount(InvoiceWords.money(
                        price.amount().getAmountMinorLong(), price.amount().getCurrencyUnit()))
                .setPublished(price.source().from().toString())
                .setSource(price.source().source())
                .setVerified(price.source().verified())
                .build();
    }
}
