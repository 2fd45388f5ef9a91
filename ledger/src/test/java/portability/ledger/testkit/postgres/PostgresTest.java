package portability.ledger.testkit.postgres;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextCustomizerFactories;

/// A test class on real PostgreSQL, with an empty database of its own.
///
/// The [TestDatabase] arrives as a parameter of the constructor, a test or a lifecycle method; a Spring context of the
/// class finds it as `spring.datasource.url`, `.username` and `.password`, with nothing more to declare.
/// `-Dgroups=postgres` runs these classes only.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("postgres")
@ExtendWith(PostgresExtension.class)
@ContextCustomizerFactories(SpringDatasource.Factory.class)
public @interface PostgresTest {}
