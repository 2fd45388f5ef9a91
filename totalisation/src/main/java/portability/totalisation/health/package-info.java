/// Health care across borders: who bears its cost, what entitles to it, what a patient is paid back.
@NullMarked
package portability.totalisation.health;

import org.jspecify.annotations.NullMarked;
