package portability.sandbox.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import portability.proto.claims.v1.Entitlement;
import portability.proto.claims.v1.Invoice;
import portability.proto.exchange.v1.AnsweredLine;
import portability.proto.exchange.v1.ContestReason;
import portability.proto.exchange.v1.DecidedLine;
import portability.proto.exchange.v1.InvoiceLine;
import portability.proto.exchange.v1.LineReply;
import portability.proto.exchange.v1.LineVerdict;
import portability.sandbox.home.Nodes;
import portability.sandbox.running.Sandbox;

/// A German pensioner's care in the Netherlands, from the document that entitles him to the payment between the two
/// institutions: an invoice each way, one contested in part, netted and paid.
public final class CareBetweenStates {
    /// What an officer contests: more is asked than the tariff gives.
    private static final int TOO_DEAR = 4;

    private static final String TARIFF = "1900.00";
    /// What the rules contest: it was before he was registered.
    private static final int TOO_EARLY = 3;

    private final Sandbox sandbox;
    private final LocalDate today;
    private final Page page;
    private final HalfYear halfYear;

    public CareBetweenStates(Sandbox sandbox, LocalDate today, Page page) {
        this.sandbox = sandbox;
        this.today = today;
        this.page = page;
        this.halfYear = HalfYear.before(today);
    }

    public MoneyResult run() {
        var run = UUID.randomUUID().toString();
        page.heading("Willem Bakker lives in the Netherlands on a German pension: who pays for his care there");
        var entitlement = new PensionersCare(sandbox, page)
                .entitle("demo-s1-" + run, halfYear.start().plusMonths(1));
        page.heading("He was in hospital: NL:SVB sends Germany the invoice, and Germany one for a Dutch traveller");
        var hospital = hospital(entitlement, run);
        var traveller = traveller(run);
        var month = new SettledMonth(sandbox, today, page).settle("demo-" + run);
        return new MoneyResult(entitlement, List.of(hospital, traveller), month);
    }

    private Invoice hospital(Entitlement entitlement, String run) {
        var invoice = new HospitalInvoice(sandbox.client(Nodes.NETHERLANDS), sandbox.client(Nodes.GERMANY), page);
        var start = halfYear.start();
        var id = invoice.send(
                "demo-hospital-" + run,
                "NL-" + run.substring(0, 8),
                halfYear.toString(),
                List.of(
                        line(
                                1,
                                entitlement,
                                start.plusDays(65),
                                start.plusDays(69),
                                "HOSPITAL-DAY",
                                "5",
                                "640.00",
                                "3200.00"),
                        line(
                                2,
                                entitlement,
                                start.plusDays(74),
                                start.plusDays(74),
                                "CONSULTATION",
                                "1",
                                "120.50",
                                "120.50"),
                        line(
                                TOO_EARLY,
                                entitlement,
                                start.plusDays(9),
                                start.plusDays(9),
                                "PHYSIOTHERAPY",
                                "1",
                                "45.00",
                                "45.00"),
                        line(
                                TOO_DEAR,
                                entitlement,
                                start.plusDays(66),
                                start.plusDays(66),
                                "KNEE-IMPLANT",
                                "1",
                                "2400.00",
                                "2400.00")));
        invoice.awaitContested(id, TOO_EARLY);
        var decided = new ArrayList<DecidedLine>();
        decided.add(DecidedLine.newBuilder()
                .setLine(TOO_DEAR)
                .setVerdict(LineVerdict.LINE_VERDICT_REDUCE)
                .setTo(TARIFF)
                .setReason(ContestReason.CONTEST_REASON_ABOVE_TARIFF)
                .build());
        for (int open : invoice.undecided(id)) if (open != TOO_DEAR) decided.add(accepted(open));
        invoice.decide(id, decided);
        invoice.answer(
                id,
                List.of(
                        AnsweredLine.newBuilder()
                                .setLine(TOO_EARLY)
                                .setReply(LineReply.LINE_REPLY_WITHDRAW)
                                .build(),
                        AnsweredLine.newBuilder()
                                .setLine(TOO_DEAR)
                                .setReply(LineReply.LINE_REPLY_WITHDRAW)
                                .build()));
        return invoice.settled(id);
    }

    private Invoice traveller(String run) {
        var invoice = new HospitalInvoice(sandbox.client(Nodes.GERMANY), sandbox.client(Nodes.NETHERLANDS), page);
        var day = halfYear.start().plusDays(100);
        var id = invoice.send(
                "demo-traveller-" + run,
                "DE-" + run.substring(0, 8),
                halfYear.toString(),
                List.of(InvoiceLine.newBuilder()
                        .setNumber(1)
                        .setPatient("card-" + run.substring(0, 8))
                        .setFirstDay(day.toString())
                        .setLastDay(day.toString())
                        .setCodeSystem("EESSI")
                        .setCode("EMERGENCY-CARE")
                        .setQuantity("1")
                        .setAmount("310.40")
                        .build()));
        var open = invoice.undecided(id);
        if (!open.isEmpty())
            invoice.decide(id, open.stream().map(CareBetweenStates::accepted).toList());
        return invoice.settled(id);
    }

    private static DecidedLine accepted(int line) {
        return DecidedLine.newBuilder()
                .setLine(line)
                .setVerdict(LineVerdict.LINE_VERDICT_ACCEPT)
                .build();
    }

    private static InvoiceLine line(
            int number,
            Entitlement entitlement,
            LocalDate first,
            LocalDate last,
            String code,
            String quantity,
            String price,
            String amount) {
        return InvoiceLine.newBuilder()
                .setNumber(number)
                .setEntitlement(entitlement.getEntitlementId())
                .setFirstDay(first.toString())
                .setLastDay(last.toString())
                .setCodeSystem("EESSI")
                .setCode(code)
                .setQuantity(quantity)
                .setUnitPrice(price)
                .setAmount(amount)
                .build();
    }
}
