/**
 * Rules that share out a budget by ballots, on plain data and in exact arithmetic. {@link
 * org.folkmoot.allocation.PabulibReader} reads an election, {@link
 * org.folkmoot.allocation.Allocation} decides and explains it, {@code docs/allocation.md} has a
 * worked example of each rule. Not here: storage, the web, and words for residents.
 *
 * <p>Algorithms and where they stand:
 *
 * <ul>
 *   <li>{@code Greedy}: Faliszewski et al. 2023 (arXiv 2305.11035), 3.1 greedy
 *   <li>{@code MethodOfEqualShares}, {@code EqualSharesRun}: Peters, Pierczyński, Skowron 2021
 *       (arXiv 2008.13276), 3
 *   <li>{@code Add1}: equalshares.net, Add1 completion
 *   <li>{@code Phragmen}: Brill, Freeman, Janson, Lackner 2017, sequential Phragmén
 *   <li>{@code MaxWelfare}: Nemhauser, Ullmann 1969, dominance, with linear upper bounds
 *   <li>{@code Measurement}: Brill, Peters 2023 (arXiv 2302.01989), 6 EJR+ up to one
 *   <li>{@code PabulibReader}, {@code PabulibWriter}: Pabulib format, pabulib.org/format
 * </ul>
 */
@NullMarked
package org.folkmoot.allocation;

import org.jspecify.annotations.NullMarked;
