package portability.ledger.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a component of a record with a [Subject]: its value is personal data, and is stored sealed under the subject's
/// key. Erasing the subject leaves nobody able to read it.
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {
    /// JSON that stands for the value once the subject is erased; empty: the record goes with the person.
    ///
    /// Where every personal component of a record has one, the record outlives the erasure, without them:
    /// a document's place in a pair is not only this person's.
    String afterErasure() default "";
}
