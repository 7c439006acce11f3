import { stringify } from 'yaml'

/** Plain data as YAML in blocks; read again it gives the same data. */
export const yamlText = (data: unknown): string => stringify(data, { lineWidth: 0 })
