/** Checks ballots of one election: every proof and the signature. Also what a device checks of its own. */

import { joined, product, read, unsignedHash } from "./ballot.js";
import {
  blankBranches,
  blankTranscript,
  interval,
  intervalTranscript,
  overallBranches,
  overallTranscript,
  proves,
} from "./disjunction.js";
import { ElectionKey } from "./election-key.js";
import { refuseUnless } from "./refused.js";
import { provesEncryption, signsBallot } from "./schnorr.js";
import { encode } from "./vote-encoding.js";

export class BallotCheck {
  #election;
  #key;

  /**
   * @param {Election} election
   * @param {ElectionKey} [key] with tables, to be used for several ballots
   */
  constructor(election, key = ElectionKey.of(election)) {
    this.#election = election;
    this.#key = key;
  }

  /**
   * Goes on only with a ballot that the box would take, as far as its bytes can tell.
   *
   * @param {Uint8Array} bytes
   * @returns {Promise<object>} the ballot
   * @throws {Refused} those of reading; `BALLOT_ELECTION`, `BALLOT_HASH`, `BALLOT_SIGNATURE`,
   *     `BALLOT_INDIVIDUAL_PROOF`, `BALLOT_OVERALL_PROOF`, `BALLOT_BLANK_PROOF` or
   *     `BALLOT_ENCRYPTION_PROOF`
   */
  async verify(bytes) {
    const ballot = read(bytes, this.#election);
    refuseUnless(
      ballot.election_uuid === this.#election.uuid && ballot.election_hash === this.#key.fingerprint,
      "BALLOT_ELECTION",
      "the ballot was made for another election",
    );
    const { hash, proof } = ballot.signature;
    refuseUnless(
      hash === (await unsignedHash(ballot)),
      "BALLOT_HASH",
      "the hash in the signature is not that of the ballot",
    );
    refuseUnless(
      await signsBallot(this.#key, ballot.credential, hash, proof),
      "BALLOT_SIGNATURE",
      "the signature is not that of the credential",
    );
    const context = `${this.#key.fingerprint}|${ballot.credential}`;
    for (const [index, question] of this.#election.questions.entries()) {
      await this.#verifyAnswer(context, question, ballot.answers[index]);
    }
    return ballot;
  }

  /**
   * Goes on only if a ballot encrypts these votes, under this credential: what the device checks of its own
   * ballot before it is sent, and what a robot checks that opens a ballot instead of casting it.
   *
   * @param {object} ballot
   * @param {number[][]} votes
   * @param {bigint[][]} openings per question the randomness of each ciphertext
   * @throws {Refused} `BALLOT_OPENING`
   */
  requireEncrypts(ballot, votes, openings) {
    const { group } = this.#key;
    this.#election.questions.forEach((question, index) => {
      const plain = question.shuffled
        ? [encode(group, votes[index])]
        : votes[index].map((bit) => group.pow(group.generator, BigInt(bit)));
      const choices = question.shuffled ? [ballot.answers[index].choices] : ballot.answers[index].choices;
      const matches =
        plain.length === choices.length &&
        choices.every(({ alpha, beta }, choice) => {
          const randomness = openings[index][choice];
          return alpha === this.#key.g(randomness) && beta === group.times(this.#key.y(randomness), plain[choice]);
        });
      refuseUnless(matches, "BALLOT_OPENING", "the ballot does not hold what was chosen");
    });
  }

  async #verifyAnswer(context, question, answer) {
    if (question.shuffled) {
      refuseUnless(
        await provesEncryption(this.#key, context, answer.choices, answer.proof),
        "BALLOT_ENCRYPTION_PROOF",
        "the proof that the voter knows the encrypted vote is wrong",
      );
      return;
    }
    for (const [index, choice] of answer.choices.entries()) {
      await this.#require(
        "BALLOT_INDIVIDUAL_PROOF",
        intervalTranscript(context, choice),
        interval(choice, 0, 1),
        answer.individual_proofs[index],
      );
    }
    await this.#verifyNumber(`${context}|${joined(answer.choices)}`, question, answer);
  }

  /** @source Belenios 2.0, section 4.11.1 */
  async #verifyNumber(context, question, answer) {
    const { min, max } = question;
    if (!question.blank) {
      const sum = product(this.#key.group, answer.choices);
      const transcript = intervalTranscript(context, sum);
      await this.#require("BALLOT_OVERALL_PROOF", transcript, interval(sum, min, max), answer.overall_proof);
      return;
    }
    const [blank, ...rest] = answer.choices;
    const sum = product(this.#key.group, rest);
    await this.#require(
      "BALLOT_BLANK_PROOF",
      blankTranscript(context),
      blankBranches(blank, sum),
      answer.blank_proof,
    );
    await this.#require(
      "BALLOT_OVERALL_PROOF",
      overallTranscript(context),
      overallBranches(blank, sum, min, max),
      answer.overall_proof,
    );
  }

  async #require(reason, transcript, branches, proofs) {
    refuseUnless(await proves(this.#key, transcript, branches, proofs), reason, "a proof is wrong");
  }
}
