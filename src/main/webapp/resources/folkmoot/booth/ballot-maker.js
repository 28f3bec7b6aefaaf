/** Makes ballots of one election: encrypts, proves, signs. */

import { joined, product, unsignedHash } from "./ballot.js";
import { Chance } from "./chance.js";
import {
  blankBranches,
  blankTranscript,
  interval,
  intervalTranscript,
  overallBranches,
  overallTranscript,
} from "./disjunction.js";
import { ElectionKey } from "./election-key.js";
import { Prover } from "./prover.js";
import { choicesOf } from "./question.js";
import { refuseUnless } from "./refused.js";
import { ballotChallenge, encryptionChallenge } from "./schnorr.js";
import { encode } from "./vote-encoding.js";
import { requireAllowed, sum } from "./vote-rules.js";

export class BallotMaker {
  #election;
  #key;
  #chance;
  #prover;
  #step;
  #openings = [];

  /**
   * @param {Election} election
   * @param {object} [options]
   * @param {ElectionKey} [options.key] with tables, to be used for several ballots
   * @param {Chance} [options.chance]
   * @param {function(number, number): (void|Promise<void>)} [options.progress] told how many of how many
   *     steps are done; what it throws ends the making
   */
  constructor(election, { key = ElectionKey.of(election), chance = new Chance(), progress = () => {} } = {}) {
    this.#election = election;
    this.#key = key;
    this.#chance = chance;
    this.#prover = new Prover(key, chance);
    const total = election.questions.reduce((steps, question) => steps + choicesOf(question) + 1, 1);
    let done = 0;
    this.#step = () => progress(++done, total);
  }

  /**
   * Makes a ballot. A maker makes one only.
   *
   * @param {number[][]} votes per question one number per choice: 0 or 1, with blank first where that is
   *     allowed, for a summed question; 0 to 255 for a shuffled one
   * @param {bigint} secret the voter's credential, from 1 to q (exclusive)
   * @returns {Promise<{ballot: object, openings: bigint[][]}>} the ballot, and per question the
   *     randomness of each ciphertext: whoever sees it knows the vote
   * @throws {Refused} `VOTE_NOT_ALLOWED`
   */
  async make(votes, secret) {
    const { questions, uuid } = this.#election;
    refuseUnless(votes.length === questions.length, "VOTE_NOT_ALLOWED", "not one vote per question");
    questions.forEach((question, index) => requireAllowed(question, votes[index]));
    const credential = this.#key.g(secret);
    const context = `${this.#key.fingerprint}|${credential}`;
    const answers = [];
    for (const [index, question] of questions.entries()) {
      answers.push(
        question.shuffled
          ? await this.#shuffledAnswer(context, votes[index])
          : await this.#homomorphicAnswer(context, question, votes[index]),
      );
      await this.#step();
    }
    const unsigned = { election_uuid: uuid, election_hash: this.#key.fingerprint, credential, answers };
    const ballot = await this.#signed(unsigned, secret);
    await this.#step();
    return { ballot, openings: this.#openings };
  }

  /** @source Belenios 2.0, section 4.14 */
  async #signed(unsigned, secret) {
    const hash = await unsignedHash(unsigned);
    const proof = await this.#prover.knowledge(secret, (commitment) =>
      ballotChallenge(this.#key.group, hash, commitment),
    );
    return { ...unsigned, signature: { hash, proof } };
  }

  /** @source Belenios 2.0, section 4.11.2 */
  async #shuffledAnswer(context, vote) {
    const { group, publicKey } = this.#key;
    const message = encode(group, vote);
    const randomness = this.#chance.scalar(group);
    const choices = { alpha: this.#key.g(randomness), beta: group.times(this.#key.y(randomness), message) };
    this.#openings.push([randomness]);
    const proof = await this.#prover.knowledge(randomness, (commitment) =>
      encryptionChallenge(group, publicKey, context, choices, commitment),
    );
    await this.#step();
    return { choices, proof };
  }

  /** @source Belenios 2.0, section 4.11.1 */
  async #homomorphicAnswer(context, question, vote) {
    const choices = [];
    const individual = [];
    for (const bit of vote) {
      const choice = this.#encrypted(bit);
      choices.push(choice);
      individual.push(await this.#within(context, choice, 0, 1));
      await this.#step();
    }
    this.#openings.push(choices.map((choice) => choice.randomness));
    const all = `${context}|${joined(choices)}`;
    const answer = {
      choices: choices.map(({ alpha, beta }) => ({ alpha, beta })),
      individual_proofs: individual,
    };
    return question.blank
      ? { ...answer, ...(await this.#withBlank(all, question, choices)) }
      : { ...answer, overall_proof: await this.#within(all, this.#total(choices), question.min, question.max) };
  }

  /** A ciphertext with what it was made of. */
  #encrypted(vote) {
    const { group } = this.#key;
    const randomness = this.#chance.scalar(group);
    const mask = this.#key.y(randomness);
    const beta = vote === 0 ? mask : group.times(mask, group.generator);
    return { alpha: this.#key.g(randomness), beta, randomness, vote };
  }

  /** The product of ciphertexts with what it was made of. */
  #total(choices) {
    return {
      ...product(this.#key.group, choices),
      randomness: this.#key.group.reduce(choices.reduce((total, choice) => total + choice.randomness, 0n)),
      vote: sum(choices.map((choice) => choice.vote)),
    };
  }

  /** Proves that a ciphertext encrypts a number from min to max (inclusive). */
  #within(context, choice, min, max) {
    const transcript = intervalTranscript(context, choice);
    return this.#prover.disjunction(transcript, interval(choice, min, max), choice.vote - min);
  }

  /** @source Belenios 2.0, section 4.13 */
  async #withBlank(context, { min, max }, [blank, ...options]) {
    const chosen = this.#total(options);
    const isBlank = blank.vote === 1;
    const blankProof = await this.#prover.disjunction(
      blankTranscript(context),
      blankBranches(blank, chosen),
      isBlank ? 1 : 0,
    );
    const overallProof = await this.#prover.disjunction(
      overallTranscript(context),
      overallBranches(blank, chosen, min, max),
      isBlank ? 0 : 1 + chosen.vote - min,
    );
    return { overall_proof: overallProof, blank_proof: blankProof };
  }
}
