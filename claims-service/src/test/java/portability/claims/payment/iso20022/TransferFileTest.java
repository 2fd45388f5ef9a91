package portability.claims.payment.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.PaymentProperties.Debtor;
import portability.claims.payment.iso20022.TransferCheck.TransferProperties;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.BatchFrozen.Line;
import portability.claims.payment.run.BatchFrozen.Payment;
import portability.claims.payment.run.RunNames;

/// What goes to the bank is a `pain.001.001.09`: by the library's model of it, by the rules a bank asks, and
/// by ISO's own
/// XSD where it is at hand.
class TransferFileTest {
    private static final Debtor DEBTOR = new Debtor("An institution", "NL02ABNA0123456789", "ABNANL2A");
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
    void every_file_holds_to_the_model_and_to_the_rules(long seed) throws Exception {
        var file = TransferFile.of(batch(new Random(seed)), DEBTOR);
        MODEL.newValidator().validate(new StreamSource(new StringReader(file)));
        assertThat(FileRules.breaches(file)).isEmpty();
    }

    /// With `-Dportability.test.pain001-xsd=…/pain.001.001.09.xsd`, as iso20022.org publishes it; it is not
    /// ours to pass on.
    @Test
    void every_file_is_valid_by_the_xsd_of_iso_20022_where_it_is_at_hand() {
        var xsd = System.getProperty("portability.test.pain001-xsd", "");
        assumeTrue(!xsd.isEmpty(), "no XSD at hand");
        var check = new TransferCheck(new TransferProperties(xsd));
        for (var debtor : List.of(DEBTOR, new Debtor("An institution", "NL02ABNA0123456789", "")))
            seeds().forEach(seed -> assertThatCode(
                            () -> check.require(TransferFile.of(batch(new Random(seed)), debtor)))
                    .as("seed %d", seed)
                    .doesNotThrowAnyException());
    }

    @Test
    void an_institution_that_names_no_bank_of_its_own_says_so_as_banks_read_it() throws Exception {
        var file = TransferFile.of(batch(new Random(1)), new Debtor("An institution", "NL02ABNA0123456789", ""));
        assertThat(file).contains("NOTPROVIDED");
        MODEL.newValidator().validate(new StreamSource(new StringReader(file)));
        assertThat(FileRules.breaches(file)).isEmpty();
    }

    @Test
    void a_file_that_a_bank_would_not_take_does_not_leave() {
        var good = TransferFile.of(batch(new Random(1)), DEBTOR);
        var check = new TransferCheck(new TransferProperties(""));
        assertThatCode(() -> check.require(good)).doesNotThrowAnyException();
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
            assertThatThrownBy(() -> check.require(bad)).as(bad).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_model_notices_what_is_missing_or_out_of_place() {
        var good = TransferFile.of(batch(new Random(1)), DEBTOR);
        var withoutMethod = good.replaceFirst("(?s)<(\\w+:)?PmtMtd>.*?</(\\w+:)?PmtMtd>", "");
        var anotherElement = good.replace("ReqdExctnDt>", "ReqdColltnDt>");
        for (var bad : List.of(withoutMethod, anotherElement)) {
            assertThat(bad).isNotEqualTo(good);
            assertThatThrownBy(() -> MODEL.newValidator().validate(new StreamSource(new StringReader(bad))))
                    .isInstanceOf(SAXException.class);
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

    private static final Schema MODEL = model();

    /// The order of the elements and which of them must be there, as the library's classes have them. Codes,
    /// lengths and
    /// patterns are not among it: FileRules has those that matter.
    private static Schema model() {
        try {
            var written = new LinkedHashMap<String, StringWriter>();
            JAXBContext.newInstance(MxPain00100109.class).generateSchema(new SchemaOutputResolver() {
                @Override
                public Result createOutput(String namespace, String name) {
                    var text = new StringWriter();
                    written.put(name, text);
                    var result = new StreamResult(text);
                    result.setSystemId(name);
                    return result;
                }
            });
            // The classes are in no namespace; the messages they write are.
            var types = written.values().stream()
                    .map(StringWriter::toString)
                    .filter(text -> text.contains("CustomerCreditTransferInitiationV09"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(
                            "<xs:schema version=\"1.0\"",
                            "<xs:schema version=\"1.0\" elementFormDefault=\"qualified\" xmlns=\""
                                    + MxPain00100109.NAMESPACE + "\" targetNamespace=\"" + MxPain00100109.NAMESPACE
                                    + "\"")
                    .replaceFirst("</xs:schema>", "<xs:element name=\"Document\" type=\"Document\"/></xs:schema>");
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(new StringReader(types)));
        } catch (JAXBException | IOException | SAXException failed) {
            throw new IllegalStateException("the library's model makes no schema", failed);
        }
    }
}
