package portability.claims.payment;

import java.time.LocalDate;
import java.util.List;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.PensionCommand.AwardProvisionally;
import portability.claims.payment.PensionCommand.ConfirmAccount;
import portability.claims.payment.PensionCommand.Deduct;
import portability.claims.payment.PensionCommand.Expect;
import portability.claims.payment.PensionCommand.Follow;
import portability.claims.payment.PensionCommand.HoldArrears;
import portability.claims.payment.PensionCommand.Index;
import portability.claims.payment.PensionCommand.Reject;
import portability.claims.payment.PensionCommand.ReleaseArrears;
import portability.claims.payment.PensionCommand.ReportDeath;
import portability.claims.payment.PensionCommand.SayAccount;
import portability.claims.payment.PensionCommand.SayFirstDay;
import portability.claims.payment.PensionCommand.Settle;
import portability.claims.payment.PensionCommand.TakeBack;
import portability.claims.payment.PensionEvent.AccountConfirmed;
import portability.claims.payment.PensionEvent.AccountSaid;
import portability.claims.payment.PensionEvent.ArrearsHeld;
import portability.claims.payment.PensionEvent.ArrearsReleased;
import portability.claims.payment.PensionEvent.DeathReported;
import portability.claims.payment.PensionEvent.DeductionOrdered;
import portability.claims.payment.PensionEvent.FirstDaySaid;
import portability.claims.payment.PensionEvent.InstructionRejected;
import portability.claims.payment.PensionEvent.InstructionSettled;
import portability.claims.payment.PensionEvent.MoneyReturned;
import portability.claims.payment.PensionEvent.PensionIndexed;
import portability.claims.payment.PensionEvent.PensionOpened;
import portability.claims.payment.PensionEvent.PensionRecalculated;
import portability.claims.payment.PensionEvent.ProvisionallyAwarded;
import portability.claims.payment.PensionEvent.RecoveryExpected;

/// What a command brings about in a pension in payment. Pure; repeats bring nothing.
final class PensionDecisions {
    private final String claimId;
    private final Pension pension;

    PensionDecisions(String claimId, Pension pension) {
        this.claimId = claimId;
        this.pension = pension;
    }

    /// @throws Refused for what is not lawful now
    List<? extends PensionEvent> decide(PensionCommand command) {
        if (command instanceof Follow follow) return follow(follow);
        if (command instanceof AwardProvisionally award) return award(award);
        if (!pension.isOpen()) throw new Refused(Refusal.UNKNOWN_PENSION);
        return switch (command) {
            case Follow follow -> follow(follow);
            case AwardProvisionally award -> award(award);
            case HoldArrears hold -> hold(hold);
            case ReleaseArrears release -> release(release);
            case Deduct deduct -> deduct(deduct);
            case Expect expect -> expect(expect);
            case SayFirstDay say -> sayFirstDay(say);
            case SayAccount say -> sayAccount(say);
            case ConfirmAccount confirm -> confirm(confirm);
            case Settle settle -> settle(settle);
            case Reject reject -> reject(reject);
            case ReportDeath report -> reportDeath(report);
            case Index index -> index(index);
            case TakeBack back -> takeBack(back);
            case ChannelCommand channel -> new ChannelDecisions(claimId, pension).decide(channel);
            case LifeCommand life -> new LifeDecisions(claimId, pension).decide(life);
        };
    }

    private List<PensionEvent> follow(Follow c) {
        if (pension.decisions().contains(c.decisionId())) return List.of();
        if (!pension.isOpen())
            // A refusal opens nothing.
            return c.grant().amount().money().isZero()
                    ? List.of()
                    : List.of(new PensionOpened(
                            claimId, c.decisionId(), c.decidedAt(), c.restsOn(), c.rules(), c.grant()));
        var currency = c.grant().amount().money().getCurrencyUnit();
        if (!pension.currency().orElseThrow().equals(currency)) throw new Refused(Refusal.OTHER_CURRENCY);
        return List.of(new PensionRecalculated(claimId, c.decisionId(), c.decidedAt(), c.grant()));
    }

    private List<PensionEvent> award(AwardProvisionally c) {
        if (pension.decisions().contains(c.awardId())) return List.of();
        // What is decided holds; what was awarded before is not awarded otherwise.
        if (pension.isOpen()) throw new Refused(Refusal.ALREADY_DECIDED);
        if (!c.grant().amount().money().isPositive()) throw new Refused(Refusal.NOTHING_TO_PAY);
        return List.of(new ProvisionallyAwarded(
                claimId, c.awardId(), c.by(), c.basis(), c.restsOn(), c.rules(), c.grant(), c.reason()));
    }

    private List<PensionEvent> hold(HoldArrears c) {
        if (pension.recoveries().held().containsKey(c.deductionId())
                || pension.recoveries().isGranted(c.deductionId())) return List.of();
        return pension
                .arrears(c.day())
                .flatMap(Arrears::lastMonth)
                .<PensionEvent>map(last -> new ArrearsHeld(claimId, c.deductionId(), c.creditor(), last, c.until()))
                .stream()
                .toList();
    }

    private List<PensionEvent> release(ReleaseArrears c) {
        return pension.recoveries().held().containsKey(c.deductionId())
                ? List.of(new ArrearsReleased(claimId, c.deductionId()))
                : List.of();
    }

    private List<PensionEvent> deduct(Deduct c) {
        if (pension.recoveries().isGranted(c.deduction().deductionId())) return List.of();
        requireCurrency(c.deduction().fromArrears());
        return List.of(new DeductionOrdered(claimId, c.deduction()));
    }

    private List<PensionEvent> expect(Expect c) {
        requireCurrency(c.amount());
        var nothing = c.amount().money().multipliedBy(0);
        var before = pension.recoveries().expected().getOrDefault(c.deductionId(), Amount.of(nothing));
        return before.equals(c.amount())
                ? List.of()
                : List.of(new RecoveryExpected(claimId, c.deductionId(), c.institution(), c.amount()));
    }

    private void requireCurrency(Amount amount) {
        var currency = amount.money().getCurrencyUnit();
        if (!pension.currency().orElseThrow().equals(currency)) throw new Refused(Refusal.OTHER_CURRENCY);
    }

    private List<PensionEvent> sayFirstDay(SayFirstDay c) {
        if (pension.undated().isEmpty()) throw new Refused(Refusal.FIRST_DAY_KNOWN);
        return List.of(new FirstDaySaid(claimId, c.by(), c.firstDay()));
    }

    private List<PensionEvent> sayAccount(SayAccount c) {
        var before = pension.accounts().said().get(c.changeId());
        if (before == null) return List.of(new AccountSaid(claimId, c.changeId(), c.by(), c.mandateId(), c.account()));
        if (before.account().equals(c.account())) return List.of();
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private List<PensionEvent> confirm(ConfirmAccount c) {
        var said = pension.accounts().said().get(c.changeId());
        if (said == null) throw new Refused(Refusal.UNKNOWN_CHANGE);
        if (pension.accounts().inForce().containsKey(c.changeId())) return List.of();
        if (said.by().equals(c.by())) throw new Refused(Refusal.SAME_OFFICER);
        var from = pension.accounts().anyInForce() ? c.cooledFrom() : c.now();
        return List.of(new AccountConfirmed(claimId, c.changeId(), c.by(), from));
    }

    private List<PensionEvent> settle(Settle c) {
        var known = known(c.instructionId());
        return switch (known.state()) {
            case FROZEN -> List.of(new InstructionSettled(claimId, c.instructionId(), c.status()));
            case SETTLED -> List.of();
            // It was due again since, and is perhaps paid by another instruction.
            case REJECTED -> throw new Refused(Refusal.ALREADY_REJECTED);
        };
    }

    private List<PensionEvent> reject(Reject c) {
        var known = known(c.instructionId());
        return switch (known.state()) {
            case FROZEN -> List.of(new InstructionRejected(claimId, c.instructionId(), c.reason()));
            case REJECTED -> List.of();
            case SETTLED -> throw new Refused(Refusal.ALREADY_SETTLED);
        };
    }

    /// What was withheld whole was never the bank's.
    private Instruction known(String instructionId) {
        var known = pension.instructions().get(instructionId);
        if (known == null || known.messageId().isEmpty()) throw new Refused(Refusal.UNKNOWN_INSTRUCTION);
        return known;
    }

    private List<PensionEvent> reportDeath(ReportDeath c) {
        if (pension.died().isPresent()) {
            if (pension.died().get().equals(c.day())) return List.of();
            throw new Refused(Refusal.DEATH_KNOWN);
        }
        LocalDate lastDay = pension.owed().orElseThrow().rules().lastDay(c.day());
        return List.of(new DeathReported(claimId, c.by(), c.day(), lastDay));
    }

    private List<PensionEvent> index(Index c) {
        var before = pension.owed().orElseThrow().indexations().stream()
                .filter(known -> known.order().equals(c.indexation().order()))
                .findFirst();
        if (before.isEmpty()) return List.of(new PensionIndexed(claimId, c.by(), c.indexation()));
        if (before.get().equals(c.indexation())) return List.of();
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }

    private List<PensionEvent> takeBack(TakeBack c) {
        var before = pension.returned().get(c.reference());
        if (before == null) {
            var currency = c.amount().money().getCurrencyUnit();
            if (!pension.currency().orElseThrow().equals(currency)) throw new Refused(Refusal.OTHER_CURRENCY);
            return List.of(new MoneyReturned(claimId, c.reference(), c.by(), c.amount()));
        }
        if (before.equals(c.amount())) return List.of();
        throw new Refused(Refusal.REQUEST_ID_REUSED);
    }
}
