package portability.claims.payment.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import portability.claims.payment.Deduction;
import portability.claims.payment.Instruction;
import portability.claims.payment.Months;
import portability.claims.payment.Months.Month;
import portability.claims.payment.Months.MonthState;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.Pension;
import portability.claims.payment.PensionDesk.Standing;
import portability.proto.claims.v1.AccountChange;
import portability.proto.claims.v1.PaidMonth;
import portability.proto.claims.v1.PaymentInstruction;
import portability.proto.claims.v1.PensionInPayment;

/// A pension as it is shown.
final class PensionView {
    private final Pension pension;
    private final Instant now;
    private final LocalDate today;
    private final Predicate<String> inDoubt;

    private PensionView(Pension pension, Instant now, LocalDate today, Predicate<String> inDoubt) {
        this.pension = pension;
        this.now = now;
        this.today = today;
        this.inDoubt = inDoubt;
    }

    /// @param inDoubt whose log is in doubt
    static PensionInPayment of(Standing standing, Instant now, LocalDate today, Predicate<String> inDoubt) {
        var view = new PensionView(standing.pension(), now, today, inDoubt).told();
        return view.setClaimId(standing.claimId()).build();
    }

    private PensionInPayment.Builder told() {
        var status = status();
        var view = PensionInPayment.newBuilder().setDay(today.toString()).setStatus(status);
        for (var month : Months.of(pension, today)) view.addMonths(month(month, status));
        pension.instructions().values().forEach(each -> view.addInstructions(instruction(each)));
        pension.debt(today).map(Asked::told).ifPresent(view::setDebt);
        pension.accountAt(now).map(PensionView::account).ifPresent(view::setAccount);
        pension.changesAt(now).forEach((id, change) -> {
            var told = AccountChange.newBuilder().setChangeId(id).setSaidBy(change.saidBy());
            change.inForceFrom()
                    .ifPresent(from -> told.setInForceFrom(Timestamp.newBuilder()
                            .setSeconds(from.getEpochSecond())
                            .setNanos(from.getNano())));
            view.addChanges(told);
        });
        pension.died().map(LocalDate::toString).ifPresent(view::setDied);
        pension.expectedFromOthers().map(Asked::told).ifPresent(view::setExpectedFromOthers);
        return view.setProvisional(pension.provisional().isPresent())
                .addAllArrearsKeptFor(pension.arrearsKeptFor(today));
    }

    private String status() {
        if (pension.isOver(today)) return "ENDED";
        // After a death is reported, what is left is the heirs'.
        if (pension.died().isEmpty() && pension.life().openDeath().isPresent()) return "DEATH_TOLD";
        if (pension.died().isEmpty() && pension.life().suspended()) return "LIFE_CERTIFICATE_NEEDED";
        if (pension.undated().isPresent()) return "FIRST_DAY_NEEDED";
        if (pension.accountAt(now).isEmpty()) return "ACCOUNT_NEEDED";
        return pension.restsOn().stream().anyMatch(inDoubt) ? "PARTNER_IN_DOUBT" : "IN_PAYMENT";
    }

    private static PaidMonth month(Month month, String status) {
        boolean waits = month.state() == MonthState.DUE && !status.equals("IN_PAYMENT");
        return PaidMonth.newBuilder()
                .setMonth(month.month().toString())
                .setDue(month.due().toString())
                .setOwed(Asked.told(month.owed()))
                .setPaid(Asked.told(month.paid()))
                .setState(month.state().name())
                .setReason(waits ? status : month.word())
                .build();
    }

    private PaymentInstruction instruction(Instruction each) {
        var frozen = each.frozen();
        return PaymentInstruction.newBuilder()
                .setInstructionId(each.instructionId())
                .setDueDay(each.runId())
                .setMessageId(each.messageId())
                .setNet(Asked.told(frozen.net()))
                .setWithheld(Asked.told(frozen.withheld().money()))
                .setState(each.state().name())
                .setWord(each.word())
                .setDeductionId(each.deductionId().orElse(""))
                .setToInstitution(
                        pension.deductionOf(each).map(Deduction::creditor).orElse(""))
                .addAllMonths(frozen.parts().stream()
                        .map(part -> part.month().toString())
                        .toList())
                .build();
    }

    private static portability.proto.claims.v1.PayeeAccount account(PayeeAccount account) {
        return portability.proto.claims.v1.PayeeAccount.newBuilder()
                .setHolder(account.holder())
                .setIban(account.iban())
                .setNumber(account.number())
                .setBic(account.bic())
                .setCountry(account.country())
                .build();
    }
}
