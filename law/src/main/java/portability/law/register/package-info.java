/// What is known of instruments between states, and of who applies them, whether their rules are loaded or not.
@NullMarked
package portability.law.register;

import org.jspecify.annotations.NullMarked;
