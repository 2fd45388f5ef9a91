package portability.claims.welfare.fund;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.iso20022.StatusFile;
import portability.claims.payment.iso20022.StatusFile.Word;
import portability.claims.payment.iso20022.TransferCheck;
import portability.claims.payment.iso20022.TransferFile;
import portability.claims.payment.run.BankStatus;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.BatchFrozen.Line;
import portability.claims.payment.run.BatchFrozen.Payment;
import portability.claims.welfare.Members;
import portability.claims.welfare.PaymentOrder;
import portability.claims.welfare.WelfareCommand;
import portability.claims.welfare.WelfareCommand.Order;
import portability.claims.welfare.WelfareCommand.Reject;
import portability.claims.welfare.WelfareCommand.Release;
import portability.claims.welfare.WelfareCommand.Settle;
import portability.claims.welfare.WelfareCommand.Withdraw;
import portability.claims.welfare.WelfareDesk;
import portability.ledger.edge.Principal;
import portability.ledger.processing.ReadModels;
import portability.ledger.seal.Sha256;

/// Pays what the fund granted: one order, one file, released by another officer. A benefit is no pension, so it goes
/// with no run; the file is made by the same means.
@Component
public class FundPayments {
    /// ISO 20022 external purpose code: social security benefit.
    private static final String PURPOSE = "SSBE";

    private static final int NAME_BYTES = 14;

    private final WelfareDesk desk;
    private final FundDesk fund;
    private final Members members;
    private final ReadModels readModels;
    private final FundProperties settings;
    private final TransferCheck transfers;
    private final Restoring restoring;
    private final Clock clock;

    FundPayments(
            WelfareDesk desk,
            FundDesk fund,
            Members members,
            ReadModels readModels,
            FundProperties settings,
            TransferCheck transfers,
            Restoring restoring,
            Clock clock) {
        this.desk = desk;
        this.fund = fund;
        this.members = members;
        this.readModels = readModels;
        this.settings = settings;
        this.transfers = transfers;
        this.restoring = restoring;
        this.clock = clock;
    }

    /// @return the order's name
    /// @throws Refused UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM, NOT_GRANTED, NO_OWN_ACCOUNT, PAYMENT_ORDERED,
    ///                 REQUEST_ID_REUSED, RESTORING
    public String order(
            String membershipId,
            String benefitClaimId,
            String requestId,
            PayeeAccount account,
            LocalDate executeOn,
            Principal officer) {
        restoring.refuse();
        if (settings.paysNobody()) throw new Refused(Refusal.NO_OWN_ACCOUNT);
        var messageId = messageId(membershipId, benefitClaimId, requestId);
        var command = new Order(benefitClaimId, messageId, officer.name(), executeOn, clock.instant(), account);
        desk.send(membershipId, command, officer);
        return messageId;
    }

    /// ISO 20022 has room for 35 characters.
    private static String messageId(String membershipId, String benefitClaimId, String requestId) {
        var text = String.join("\0", "benefit payment", membershipId, benefitClaimId, requestId);
        return "WEL" + HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, NAME_BYTES);
    }

    /// @throws Refused UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM, UNKNOWN_BATCH, SAME_OFFICER, ORDER_OVER, RESTORING
    public void release(String membershipId, String benefitClaimId, String messageId, Principal officer) {
        restoring.refuse();
        desk.send(membershipId, new Release(benefitClaimId, messageId, officer.name()), officer);
    }

    /// @throws Refused UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM, UNKNOWN_BATCH, ORDER_OVER
    public void withdraw(String membershipId, String benefitClaimId, String messageId, Principal officer) {
        desk.send(membershipId, new Withdraw(benefitClaimId, messageId, officer.name()), officer);
    }

    /// The file of an order that was released: the same each time.
    /// @throws Refused UNKNOWN_MEMBERSHIP, UNKNOWN_BENEFIT_CLAIM, UNKNOWN_BATCH, NO_OWN_ACCOUNT
    public String file(String membershipId, String benefitClaimId, String messageId) {
        if (settings.paysNobody()) throw new Refused(Refusal.NO_OWN_ACCOUNT);
        var order = Optional.ofNullable(
                        fund.claim(membershipId, benefitClaimId).orders().get(messageId))
                .filter(known ->
                        known.state() != PaymentOrder.State.ORDERED && known.state() != PaymentOrder.State.WITHDRAWN)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_BATCH));
        var file = TransferFile.of(batch(membershipId, order), settings.payer(), PURPOSE);
        transfers.require(file);
        return file;
    }

    private static BatchFrozen batch(String membershipId, PaymentOrder order) {
        var payment = order.payment();
        return new BatchFrozen(
                order.messageId(),
                order.messageId(),
                1,
                payment.amount().money().getCurrencyUnit().getCode(),
                order.executeOn(),
                order.orderedAt(),
                List.of(new Line(
                        membershipId,
                        order.messageId(),
                        Optional.of(new Payment(payment.amount(), payment.account())))));
    }

    /// What the bank says of an order.
    /// @return the order after it
    /// @throws Refused UNKNOWN_BATCH, ALREADY_SETTLED, ALREADY_REJECTED
    public PaymentOrder take(StatusFile file, Principal by) {
        readModels.awaitCurrent(Members.PROCESSOR);
        var messageId = file.messageId();
        var known = members.order(messageId).orElseThrow(() -> new Refused(Refusal.UNKNOWN_BATCH));
        word(file)
                .flatMap(word -> command(known.benefitClaimId(), messageId, word))
                .ifPresent(command -> desk.send(known.membershipId(), command, by));
        return Optional.ofNullable(fund.claim(known.membershipId(), known.benefitClaimId())
                        .orders()
                        .get(messageId))
                .orElseThrow();
    }

    /// An order has one instruction: what is said of it alone counts, else what is said of all.
    private static Optional<Word> word(StatusFile file) {
        return file.single().stream()
                .filter(said -> said.instructionId().equals(file.messageId()))
                .map(StatusFile.Said::word)
                .reduce((_, later) -> later)
                .or(file::whole);
    }

    private static Optional<WelfareCommand> command(String benefitClaimId, String messageId, Word word) {
        return switch (BankStatus.meaning(word.status())) {
            case SETTLED -> Optional.of(new Settle(benefitClaimId, messageId, word.status()));
            case REJECTED -> Optional.of(new Reject(benefitClaimId, messageId, word.reason()));
            case UNDER_WAY, NOT_TAKEN -> Optional.empty();
        };
    }
}
