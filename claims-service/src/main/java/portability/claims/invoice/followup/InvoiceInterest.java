package portability.claims.invoice.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.Batch;
import portability.claims.invoice.DownPayment;
import portability.claims.invoice.Invoice;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.LineAmount;
import portability.claims.invoice.LinesEvent.LinesPaid;
import portability.claims.invoice.wire.InvoiceWords;
import portability.claims.upstream.UpstreamRefused;
import portability.claims.upstream.Upstreams;
import portability.proto.agreements.v1.GetLateInterestRequest;
import portability.proto.agreements.v1.GetLateInterestResponse;
import portability.proto.agreements.v1.SettlementPayment;

/// From when an invoice bears interest, on what, and how much: as the rules say. Source: Reg. (EC) 987/2009 Art. 68.
@Component
public class InvoiceInterest {
    private final InvoiceDesk invoices;
    private final Upstreams upstreams;

    InvoiceInterest(InvoiceDesk invoices, Upstreams upstreams) {
        this.invoices = invoices;
        this.upstreams = upstreams;
    }

    /// @param owed what of the invoice is, in minor units; empty where no day was named
    public record Told(Optional<Long> owed, GetLateInterestResponse law) {}

    /// @param until    up to and without which day; empty: only from when, and on what
    /// @param language BCP 47, of the steps
    /// @throws Refused UNKNOWN_INVOICE, NOT_INTRODUCED, LAW_MISSING (no rate of that month, say)
    /// @throws portability.claims.upstream.UpstreamDown if the rules cannot be asked now
    public Told of(String invoiceId, Optional<LocalDate> until, String language) {
        var invoice = invoices.get(invoiceId);
        var introduced = invoice.introduced().orElseThrow(() -> new Refused(Refusal.NOT_INTRODUCED));
        var unit = invoice.terms().unit();
        var request = GetLateInterestRequest.newBuilder()
                .setPrincipal(InvoiceWords.money(invoice.minor(), unit))
                .setIntroduced(introduced.on().toString())
                .addAllDownPayments(payments(invoice.takenDownPayments(), unit))
                .addAllDeclinedDownPayments(payments(invoice.declinedDownPayments(), unit))
                .setLanguage(language);
        var running = ask(request.build());
        if (until.isEmpty()) return new Told(Optional.empty(), running);
        var batches = invoice.batches().keySet().stream()
                .map(number -> invoices.batch(invoiceId, number))
                .toList();
        long owed = batches.stream().mapToLong(Batch::accepted).sum();
        // Before it runs there is no rate to be asked for.
        if (owed == 0 || !until.get().isAfter(LocalDate.parse(running.getStartsOn())))
            return new Told(
                    Optional.of(owed),
                    running.toBuilder().setInterest(InvoiceWords.money(0, unit)).build());
        request.setUntil(until.get().toString())
                .setOwed(InvoiceWords.money(owed, unit))
                .addAllLaterPayments(payments(
                        beside(invoice, batches.stream().map(Batch::payments).toList()), unit));
        return new Told(Optional.of(owed), ask(request.build()));
    }

    private GetLateInterestResponse ask(GetLateInterestRequest request) {
        try {
            return upstreams.lateInterest(request);
        } catch (UpstreamRefused _) {
            throw new Refused(Refusal.LAW_MISSING);
        }
    }

    /// What was paid in windows beside the down payments. A window nets those with the lines, so that what is paid of
    /// lines counts only beyond them.
    static List<DownPayment> beside(Invoice invoice, List<List<LinesPaid>> batches) {
        var byDay = new TreeMap<LocalDate, Long>();
        batches.stream()
                .flatMap(List::stream)
                .forEach(paid -> byDay.merge(
                        paid.on(),
                        paid.lines().stream().mapToLong(LineAmount::minor).sum(),
                        Math::addExact));
        long before = invoice.downPaid();
        long sum = 0;
        var all = new ArrayList<DownPayment>();
        for (var day : byDay.entrySet()) {
            sum += day.getValue();
            if (sum <= before) continue;
            all.add(new DownPayment("window", sum - before, day.getKey()));
            before = sum;
        }
        return all;
    }

    private static List<SettlementPayment> payments(List<DownPayment> all, CurrencyUnit unit) {
        return all.stream()
                .map(paid -> SettlementPayment.newBuilder()
                        .setAmount(InvoiceWords.money(paid.minor(), unit))
                        .setOn(paid.on().toString())
                        .build())
                .toList();
    }
}
