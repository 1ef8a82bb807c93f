/// The page of a member: today, their year, their practices and their self-checks.
@NullMarked
package druppel.feature.mypage;

import org.jspecify.annotations.NullMarked;
