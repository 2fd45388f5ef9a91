package portability.claims.payment.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.PaymentProperties.Debtor;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.BatchFrozen.Line;
import portability.claims.payment.run.BatchFrozen.Payment;
import portability.claims.payment.run.RunNames;

/// What goes to the bank is a `pain.001.001.09`: by the XSD of ISO 20022 and by the rules a bank asks.
class TransferFileTest {
    private static final Debtor DEBTOR = new Debtor("An institution", "NL02ABNA0123456789", "ABNANL2A");
    private static final Debtor WITHOUT_BANK = new Debtor("An institution", "NL02ABNA0123456789", "");
    private static final TransferCheck CHECK = new TransferCheck();
    private static final List<String> HOLDERS =
            List.of("Fatima El Amrani", "José Ángel Núñez", "O'Brien & Sons <x>", "فاطمة");
    private static final List<PayeeAccount> ACCOUNTS = List.of(
            PayeeAccount.iban("x", "NL91ABNA0417164300"),
            PayeeAccount.iban("x", "DE89370400440532013000"),
            PayeeAccount.iban("x", "MT84MALT011000012345MTLCAST001S"),
            PayeeAccount.elsewhere("x", "230780 0001-22/9", "BCMAMAMC", "MA"),
            PayeeAccount.elsewhere("x", "1", "CHASUS33XXX", "US"));

    static LongStream seeds() {
        long first = Long.getLong("portability.test.seed", new Random().nextLong());
        return LongStream.range(first, first + 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_file_is_valid_by_the_xsd_of_iso_20022_and_holds_to_the_rules(long seed) {
        for (var debtor : List.of(DEBTOR, WITHOUT_BANK))
            assertThatCode(() -> CHECK.require(TransferFile.of(batch(new Random(seed)), debtor)))
                    .doesNotThrowAnyException();
    }

    @Test
    void an_institution_that_names_no_bank_of_its_own_says_so_as_banks_read_it() {
        assertThat(TransferFile.of(batch(new Random(1)), WITHOUT_BANK)).contains("NOTPROVIDED");
    }

    @Test
    void a_file_that_a_bank_would_not_take_does_not_leave() {
        var good = TransferFile.of(batch(new Random(1)), DEBTOR);
        assertThatCode(() -> CHECK.require(good)).doesNotThrowAnyException();
        var message =
                MxPain00100109.parse(good).getCstmrCdtTrfInitn().getGrpHdr().getMsgId();
        for (var bad : List.of(
                good.replace("NL02ABNA0123456789", "02"),
                good.replace(message, message + "/" + message),
                good.replaceFirst("<(\\w+:)?CtrlSum>", "$0" + "1"),
                good.replaceFirst("<(\\w+:)?NbOfTxs>", "$0" + "1"),
                good.replace("ABNANL2A", "ABNA"),
                good.replace("An institution", " "),
                "<Document/>"))
            assertThatThrownBy(() -> CHECK.require(bad)).as(bad).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_xsd_notices_what_is_missing_or_out_of_place() {
        var good = TransferFile.of(batch(new Random(1)), DEBTOR);
        for (var bad : List.of(
                good.replaceFirst("(?s)<(\\w+:)?InitgPty>.*?</(\\w+:)?InitgPty>", "$0$0"),
                good.replace("PmtMtd>", "PmtMethod>"),
                good.replaceFirst(
                        "(?s)(<(\\w+:)?NbOfTxs>.*?</(\\w+:)?NbOfTxs>)(.*?)(<(\\w+:)?CtrlSum>.*?</(\\w+:)?CtrlSum>)",
                        "$5$4$1"))) {
            assertThat(bad).isNotEqualTo(good);
            assertThatThrownBy(() -> CHECK.require(bad)).as(bad).isInstanceOf(IllegalStateException.class);
        }
    }

    private static BatchFrozen batch(Random random) {
        var currency = CurrencyUnit.of(List.of("EUR", "JPY", "TND", "MAD").get(random.nextInt(4)));
        var lines = IntStream.rangeClosed(1, 1 + random.nextInt(5))
                .mapToObj(i -> line(i, currency, random))
                .toList();
        return new BatchFrozen(
                "PAY0123456789abcdef0123456789ab",
                "2026-12-20",
                1,
                currency.getCode(),
                LocalDate.of(2026, 12, 20),
                Instant.parse("2026-12-18T10:11:12.345678Z"),
                lines);
    }

    private static Line line(int i, CurrencyUnit currency, Random random) {
        var at = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        var account = new PayeeAccount(
                HOLDERS.get(random.nextInt(HOLDERS.size())), at.iban(), at.number(), at.bic(), at.country());
        var claimId = "NL:SVB/" + i;
        var amount = Amount.of(Money.ofMinor(currency, 1 + random.nextInt(5_000_000)));
        return new Line(
                claimId, RunNames.instructionId(claimId, "2026-12-20"), Optional.of(new Payment(amount, account)));
    }
}
