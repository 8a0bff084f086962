/** Reads the data folder: who publishes, how to move about the site, and what papers are about. */
import { join } from 'node:path';
import { navigationSchema, organisationSchema, topicsSchema } from '../model/organisation.ts';
import { readYamlFile } from './read-yaml-file.ts';

/** @throws Error if a file is not there */
export function readData(folder: string) {
  const organisation = readYamlFile(organisationSchema, join(folder, 'organisation.yaml'));
  const navigation = readYamlFile(navigationSchema, join(folder, 'navigation.yaml'));
  const topics = readYamlFile(topicsSchema, join(folder, 'topics.yaml'));
  return {
    organisation: organisation.value,
    navigation: navigation.value,
    topics: topics.value,
    problems: [...organisation.problems, ...navigation.problems, ...topics.problems],
  };
}
