package portability.claims.invoice.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.invoice.Batch;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Finding;
import portability.claims.invoice.InvoiceDesk;
import portability.claims.invoice.LineState;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.Saying;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.claims.invoice.check.CareRights;
import portability.claims.invoice.check.EarlierLines;
import portability.claims.invoice.check.EarlierLines.LineAt;
import portability.claims.invoice.check.InvoiceRules;
import portability.claims.invoice.check.LineCheck;
import portability.claims.invoice.months.MonthGroup;
import portability.claims.invoice.months.MonthlyPrices;
import portability.claims.invoice.months.MonthlyPrices.Known;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.UpstreamRefused;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;

/// Looks at the lines that came, keeps what it found, and says what the institution's rules let be said
/// without an officer. May see them twice: what was found first stands, and rules speak only of lines of
/// which nothing was said.
@Component
@ProcessingGroup("invoice-checks")
class InvoiceChecking {
    private static final Principal RULES = Principal.node("invoice-rules");

    private final InvoiceDesk invoices;
    private final CareRights rights;
    private final EarlierLines earlier;
    private final MonthlyPrices prices;
    private final ReadModels readModels;
    private final InvoiceRules rules;
    private final ClaimsProperties days;

    InvoiceChecking(
            InvoiceDesk invoices,
            CareRights rights,
            EarlierLines earlier,
            MonthlyPrices prices,
            ReadModels readModels,
            InvoiceRules rules,
            ClaimsProperties days) {
        this.invoices = invoices;
        this.rights = rights;
        this.earlier = earlier;
        this.prices = prices;
        this.readModels = readModels;
        this.rules = rules;
        this.days = days;
    }

    @EventHandler
    void on(LinesIntroduced event, @Timestamp Instant at) {
        if (event.side() != Side.DEBTOR) return;
        var found = invoices.find(event.invoiceId());
        if (found.isEmpty() || found.get().introduced().isEmpty()) return;
        var batch = invoices.batch(event.invoiceId(), event.batch());
        var care = batch.added().map(added -> added.care()).orElse(List.of());
        if (care.isEmpty()) return;
        readModels.awaitCurrent(EarlierLines.PROCESSOR);
        var check = new LineCheck(
                event.invoiceId(),
                found.get().terms(),
                found.get().introduced().get(),
                known(care),
                duplicates(event.invoiceId(), care),
                rules,
                months(found.get().terms(), care));
        var seen = care.stream().map(check::look).toList();
        List<Finding> findings =
                seen.stream().flatMap(line -> line.findings().stream()).toList();
        invoices.check(event.invoiceId(), event.batch(), findings, RULES);
        var sayings = new ArrayList<Saying>();
        for (var line : seen)
            if (isOpen(batch, line.line().number())) check.decide(line).ifPresent(sayings::add);
        if (!sayings.isEmpty())
            invoices.say(event.invoiceId(), sayings, LocalDate.ofInstant(at, days.timeZone()), RULES);
    }

    /// @throws NotYet if the law cannot be asked now
    private Known months(Terms terms, List<CareLine> care) {
        var groups = care.stream().flatMap(line -> MonthGroup.of(line).stream()).collect(Collectors.toSet());
        if (groups.isEmpty()) return LineCheck.NO_MONTHS;
        try {
            return prices.of(terms, groups);
        } catch (UpstreamRefused _) {
            return LineCheck.NO_MONTHS;
        } catch (UpstreamDown down) {
            throw new NotYet(down);
        }
    }

    private static boolean isOpen(Batch batch, int line) {
        var state = batch.states().get(line);
        // What was lowered since is no more what was looked at: an officer decides.
        return state != null && state.status() == LineState.Status.INTRODUCED && state.withdrawn() == 0;
    }

    /// Each document of entitlement is looked up once.
    private CareRights known(List<CareLine> care) {
        var all = new HashMap<String, Optional<CareRights.Right>>();
        for (var line : care) if (!line.entitlement().isEmpty()) all.computeIfAbsent(line.entitlement(), rights::of);
        return entitlement -> all.getOrDefault(entitlement, Optional.empty());
    }

    /// What was withdrawn before may be sent again, mended.
    private Map<Integer, LineAt> duplicates(String invoiceId, List<CareLine> care) {
        var batches = new HashMap<String, Batch>();
        var all = new HashMap<Integer, LineAt>();
        earlier.before(invoiceId, care)
                .forEach((line, before) -> before.stream()
                        .filter(at -> {
                            var state = batches.computeIfAbsent(
                                            at.batch() + "/" + at.invoiceId(),
                                            _ -> invoices.batch(at.invoiceId(), at.batch()))
                                    .states()
                                    .get(at.line());
                            return state == null || state.status() != LineState.Status.WITHDRAWN;
                        })
                        .findFirst()
                        .ifPresent(at -> all.put(line, at)));
        return all;
    }
}
