package portability.claims.payment.iso20022;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Looks at each file before it leaves: by what a bank asks of any, and by the XSD of ISO 20022, which comes with a
/// library.
@Component
public class TransferCheck {
    private static final Logger LOG = LoggerFactory.getLogger(TransferCheck.class);
    private static final String XSD = "/pain.001.001.09.xsd";

    private final Schema schema = read();

    /// @throws IllegalStateException if a bank would not take it: then it must not leave
    public void require(String file) {
        var breaches = FileRules.breaches(file);
        if (breaches.isEmpty()) breaches = bySchema(file);
        if (!breaches.isEmpty()) throw new IllegalStateException("a file for the bank is not in order: " + breaches);
    }

    private List<String> bySchema(String file) {
        try {
            var validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new StringReader(file)));
            return List.of();
        } catch (SAXParseException invalid) {
            // Its text may hold what was sent; where it is wrong is enough.
            LOG.warn(
                    "a file for the bank is not valid at line {}, column {}",
                    invalid.getLineNumber(),
                    invalid.getColumnNumber());
            return List.of("not valid by its XSD");
        } catch (SAXException | IOException unreadable) {
            return List.of("not XML");
        }
    }

    private static Schema read() {
        var xsd = Objects.requireNonNull(TransferCheck.class.getResource(XSD), XSD);
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return factory.newSchema(xsd);
        } catch (SAXException unreadable) {
            throw new IllegalStateException("the library's XSD cannot be read", unreadable);
        }
    }
}
