package portability.claims.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.payment.ChannelEvent.ChannelChosen;
import portability.claims.payment.ChannelEvent.ChannelConfirmed;
import portability.claims.payment.PensionEvent.AccountConfirmed;
import portability.claims.payment.PensionEvent.AccountSaid;
import portability.claims.payment.PensionEvent.ArrearsHeld;
import portability.claims.payment.PensionEvent.ArrearsReleased;
import portability.claims.payment.PensionEvent.DeathReported;
import portability.claims.payment.PensionEvent.DeductionFrozen;
import portability.claims.payment.PensionEvent.DeductionOrdered;
import portability.claims.payment.PensionEvent.FirstDaySaid;
import portability.claims.payment.PensionEvent.InstructionRejected;
import portability.claims.payment.PensionEvent.InstructionSettled;
import portability.claims.payment.PensionEvent.MoneyReturned;
import portability.claims.payment.PensionEvent.PaymentsFrozen;
import portability.claims.payment.PensionEvent.PensionIndexed;
import portability.claims.payment.PensionEvent.PensionOpened;
import portability.claims.payment.PensionEvent.PensionRecalculated;
import portability.claims.payment.PensionEvent.ProvisionallyAwarded;
import portability.claims.payment.PensionEvent.RecoveryExpected;

/// A pension in payment: state, by its facts. What is due follows from it; see [Position].
///
/// @param decisions    those that were followed
/// @param restsOn      the institutions on whose word it was decided first
/// @param owed         empty until it is opened
/// @param undated      what was decided without a first day; empty where there is none such
/// @param instructions by their ids, in the order in which they were frozen
/// @param returned     by reference
/// @param died         the day
/// @param life         what is known of whether she lives
/// @param channels     in which way it reaches her, as she chose
/// @param recoveries   what other institutions have to do with it
/// @param provisional  what is paid until the claim is decided; empty once it is, or where nothing is
public record Pension(
        Set<String> decisions,
        List<String> restsOn,
        Optional<Entitlement> owed,
        Optional<CurrencyUnit> currency,
        Optional<Grant> undated,
        Accounts accounts,
        Map<String, Instruction> instructions,
        Map<String, Amount> returned,
        Optional<LocalDate> died,
        Life life,
        Channels channels,
        Recoveries recoveries,
        Optional<Grant> provisional) {
    public Pension {
        decisions = Set.copyOf(decisions);
        restsOn = List.copyOf(restsOn);
        instructions = Collections.unmodifiableMap(new LinkedHashMap<>(instructions));
        returned = Map.copyOf(returned);
    }

    public static Pension none() {
        return new Pension(
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Accounts.none(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Life.unasked(),
                Channels.none(),
                Recoveries.none(),
                Optional.empty());
    }

    public boolean isOpen() {
        return owed.isPresent();
    }

    /// What a run for a due day freezes; empty: nothing is due, nobody knows where to pay, or payment
    /// waits for word that she lives.
    public Optional<Frozen> payable(LocalDate dueDay, Instant now, BigDecimal percent) {
        if (life.isHeld() && died.isEmpty()) return Optional.empty();
        return position().flatMap(position -> position.payable(dueDay, percent, accounts.at(now)));
    }

    /// What is owed for a month; empty: nothing.
    public Optional<Money> owedFor(YearMonth month) {
        return position().map(position -> position.owed(month)).filter(Money::isPositive);
    }

    /// What a run for a due day freezes for other institutions; nothing while payment waits for word that she lives.
    public Map<Deduction, Frozen> remittable(LocalDate dueDay, BigDecimal percent) {
        if (life.isHeld() && died.isEmpty()) return Map.of();
        return position().map(position -> position.remittable(dueDay, percent)).orElse(Map.of());
    }

    /// What is owed of months that are past; empty where nothing is.
    public Optional<Arrears> arrears(LocalDate day) {
        return position()
                .map(position -> position.arrears(day))
                .filter(arrears -> arrears.lastMonth().isPresent());
    }

    /// The institutions for which arrears are kept on a day.
    public List<String> arrearsKeptFor(LocalDate day) {
        return recoveries.held().values().stream()
                .filter(hold -> hold.keeps(hold.lastMonth(), day))
                .map(PensionEvent.ArrearsHeld::creditor)
                .distinct()
                .sorted()
                .toList();
    }

    /// What others were asked to deduct, and have not remitted.
    public Optional<Money> expectedFromOthers() {
        return currency.map(recoveries::expected).filter(Money::isPositive);
    }

    /// The deduction for another institution that an instruction pays; empty where it pays the person.
    public Optional<Deduction> deductionOf(Instruction instruction) {
        return instruction
                .deductionId()
                .flatMap(id -> recoveries.deductions().stream()
                        .filter(each -> each.deductionId().equals(id))
                        .findFirst());
    }

    /// Where it is paid to.
    public Optional<PayeeAccount> accountAt(Instant now) {
        return accounts.at(now);
    }

    /// The accounts that wait, by the ids of the changes.
    public Map<String, Accounts.Waiting> changesAt(Instant now) {
        return accounts.waitingAt(now);
    }

    /// Did anybody ever say where to pay?
    public boolean isClaimedBySomebody() {
        return !accounts.said().isEmpty() || !instructions.isEmpty();
    }

    /// Has the last month come, is it paid, and is nothing left to be taken back?
    public boolean isOver(LocalDate today) {
        return owed.flatMap(Entitlement::lastDay)
                        .filter(last -> last.isBefore(today))
                        .isPresent()
                && position()
                        .map(at -> at.debt(today).isZero()
                                && at.months(today).stream()
                                        .allMatch(month -> !at.owed(month).isGreaterThan(at.allotted(month))))
                        .orElse(true)
                && instructions.values().stream().noneMatch(each -> each.state() == Instruction.State.FROZEN);
    }

    Optional<Position> position() {
        return isOpen() ? currency.map(unit -> new Position(this, unit)) : Optional.empty();
    }

    /// What was paid too much and has not come back; less than nothing where too much did.
    public Optional<Money> debt(LocalDate day) {
        return position().map(position -> position.debt(day));
    }

    public Pension evolve(PensionEvent event) {
        var next = new Draft(this);
        switch (event) {
            case PensionOpened e -> {
                next.decisions.add(e.decisionId());
                next.restsOn = e.restsOn();
                next.currency = Optional.of(e.grant().amount().money().getCurrencyUnit());
                next.follow(new Entitlement(e.rules(), List.of(), Optional.empty(), List.of()), e.grant());
            }
            case PensionRecalculated e -> {
                next.decisions.add(e.decisionId());
                next.decided(owed.orElseThrow(), e.grant());
            }
            case ProvisionallyAwarded e -> {
                next.decisions.add(e.awardId());
                next.restsOn = e.restsOn();
                next.currency = Optional.of(e.grant().amount().money().getCurrencyUnit());
                next.provisional = Optional.of(e.grant());
                next.follow(new Entitlement(e.rules(), List.of(), Optional.empty(), List.of()), e.grant());
            }
            case ArrearsHeld e -> next.recoveries = recoveries.holding(e);
            case ArrearsReleased e -> next.recoveries = recoveries.released(e.deductionId());
            case DeductionOrdered e -> next.recoveries = recoveries.deducting(e.deduction());
            case DeductionFrozen e ->
                next.instructions.put(
                        e.instructionId(),
                        new Instruction(
                                e.instructionId(),
                                e.runId(),
                                e.messageId(),
                                e.frozen(),
                                Instruction.State.FROZEN,
                                "",
                                Optional.of(e.deductionId())));
            case RecoveryExpected e -> next.recoveries = recoveries.expecting(e.deductionId(), e.amount());
            case FirstDaySaid e -> {
                var grant = undated.orElseThrow();
                next.undated = Optional.empty();
                next.follow(owed.orElseThrow(), new Grant(grant.amount(), Optional.of(e.firstDay()), grant.once()));
            }
            case AccountSaid e -> next.accounts = accounts.with(e.changeId(), e.account(), e.by());
            case AccountConfirmed e -> next.accounts = accounts.confirmed(e.changeId(), e.inForceFrom());
            case PaymentsFrozen e -> next.instructions.put(e.instructionId(), frozen(e));
            case InstructionSettled e ->
                next.instructions.computeIfPresent(e.instructionId(), (_, known) -> known.settled(e.status()));
            case InstructionRejected e ->
                next.instructions.computeIfPresent(e.instructionId(), (_, known) -> known.rejected(e.reason()));
            case DeathReported e -> {
                next.died = Optional.of(e.day());
                next.owed = owed.map(owing -> owing.until(e.lastDay()));
                next.accounts = Accounts.none();
            }
            case PensionIndexed e -> next.owed = owed.map(owing -> owing.indexed(e.indexation()));
            case ChannelChosen e -> next.channels = channels.with(e.changeId(), e.choice(), e.by());
            case ChannelConfirmed e -> next.channels = channels.confirmed(e.changeId(), e.inForceFrom());
            case LifeEvent e -> next.life = life.evolve(e);
            case MoneyReturned e -> next.returned.put(e.reference(), e.amount());
        }
        return next.pension();
    }

    private static Instruction frozen(PaymentsFrozen e) {
        // Where nothing is left to pay, no bank will answer.
        var state = e.messageId().isEmpty() ? Instruction.State.SETTLED : Instruction.State.FROZEN;
        return new Instruction(e.instructionId(), e.runId(), e.messageId(), e.frozen(), state, "", Optional.empty());
    }

    /// A copy to change, for [#evolve] alone.
    private static final class Draft {
        final Set<String> decisions;
        List<String> restsOn;
        Optional<Entitlement> owed;
        Optional<CurrencyUnit> currency;
        Optional<Grant> undated;
        Accounts accounts;
        final Map<String, Instruction> instructions;
        final Map<String, Amount> returned;
        Optional<LocalDate> died;
        Life life;
        Channels channels;
        Recoveries recoveries;
        Optional<Grant> provisional;

        Draft(Pension pension) {
            decisions = new HashSet<>(pension.decisions);
            restsOn = pension.restsOn;
            owed = pension.owed;
            currency = pension.currency;
            undated = pension.undated;
            accounts = pension.accounts;
            instructions = new LinkedHashMap<>(pension.instructions);
            returned = new HashMap<>(pension.returned);
            died = pension.died;
            life = pension.life;
            channels = pension.channels;
            recoveries = pension.recoveries;
            provisional = pension.provisional;
        }

        /// A decision takes the place of all that was paid provisionally; one that gives nothing needs no first day.
        void decided(Entitlement before, Grant grant) {
            if (provisional.isEmpty()) {
                follow(before, grant);
                return;
            }
            provisional = Optional.empty();
            undated = Optional.empty();
            var nothing = before.withoutBases();
            if (grant.amount().money().isZero()) owed = Optional.of(nothing);
            else follow(nothing, grant);
        }

        void follow(Entitlement before, Grant grant) {
            owed = Optional.of(grant.firstDay()
                    .map(first -> before.with(first, grant.amount().money(), grant.once()))
                    .orElse(before));
            if (grant.firstDay().isEmpty()) undated = Optional.of(grant);
        }

        Pension pension() {
            return new Pension(
                    decisions,
                    restsOn,
                    owed,
                    currency,
                    undated,
                    accounts,
                    instructions,
                    returned,
                    died,
                    life,
                    channels,
                    recoveries,
                    provisional);
        }
    }
}
