// What the command line itself says, in both languages; the texts of issues come from the engine.

/** @typedef {'en' | 'zh-CN'} Locale */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Locale}
 */
export function localeOf(env) {
  return /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh-CN' : 'en';
}

/** @typedef {import('./tally.js').Tally} Tally */

/**
 * @typedef {object} Words
 * @property {string} error
 * @property {string} warning
 * @property {string} valid
 * @property {string} more
 * @property {string} reading
 * @property {(totals: Tally) => string} totals
 * @property {(rules: string) => string} notChecked
 * @property {{ nothing: string, why: Record<string, string> }} change
 * @property {CodeWords} code
 * @property {readonly string[]} columns of the summary: how many, severity, code, rule, where first
 * @property {(totals: { messages: number, invalid: number }, seconds: number, share: number) => string[]} progress the most important first
 */

/**
 * What to say about a response code beside its text.
 * @typedef {object} CodeWords
 * @property {Record<'ali' | 'worldfirst', string>} platform
 * @property {(main: string) => string} main
 * @property {(status: string) => string} status
 * @property {(owner: string) => string} owner
 * @property {(retryable: boolean) => string} again
 * @property {string} joint
 */

/** @type {Record<Locale, Words>} */
export const words = {
  en: {
    error: 'error',
    warning: 'warning',
    valid: 'valid',
    more: 'there are more issues; these are the first',
    reading: 'reading the message from the terminal; end it with Ctrl-D',
    totals: ({ messages, invalid, errors, warnings, truncated }) =>
      `${counted(messages, 'message')}: ${messages - invalid} valid, ${invalid} invalid; ` +
      `${counted(errors, 'error')}, ${counted(warnings, 'warning')}${truncated ? ' or more' : ''}`,
    notChecked: (rules) => `not checked without --context: ${rules}`,
    change: { nothing: 'nothing', why: { unit: 'unit', default: 'default' } },
    code: {
      platform: { ali: 'Alibaba', worldfirst: 'WorldFirst' },
      main: (main) => `main code ${main}`,
      status: (status) => `status ${status}`,
      owner: (owner) => `${owner} has to act`,
      again: (retryable) => (retryable ? 'send again unchanged, on the schedule' : 'sending again unchanged does not help'),
      joint: '; ',
    },
    columns: ['count', 'severity', 'code', 'rule', 'first at'],
    progress: ({ messages, invalid }, seconds, share) => [
      `${grouped(messages)} lines`,
      `, ${grouped(invalid)} invalid`,
      `, ${grouped(messages / seconds)} a second`,
      share === 0 ? '' : `, ${Math.floor(share * 100)} %`,
    ],
  },
  'zh-CN': {
    error: '错误',
    warning: '警告',
    valid: '有效',
    more: '还有更多问题，以上只是最前面的部分',
    reading: '正在从终端读取报文，按 Ctrl-D 结束',
    totals: ({ messages, invalid, errors, warnings, truncated }) =>
      `共 ${messages} 条报文：${messages - invalid} 条有效，${invalid} 条无效；` +
      `${truncated ? '至少 ' : ''}${errors} 处错误，${warnings} 处警告`,
    notChecked: (rules) => `未提供 --context，未检查：${rules}`,
    change: { nothing: '无', why: { unit: '单位换算', default: '默认值' } },
    code: {
      platform: { ali: '阿里巴巴', worldfirst: '万里汇' },
      main: (main) => `主响应码 ${main}`,
      status: (status) => `状态 ${status}`,
      owner: (owner) => `由 ${owner} 处理`,
      again: (retryable) => (retryable ? '按重试策略原样重试' : '原样重试无效'),
      joint: '；',
    },
    columns: ['次数', '级别', '代码', '规则', '首次出现'],
    progress: ({ messages, invalid }, seconds, share) => [
      `已检查 ${grouped(messages)} 行`,
      `，无效 ${grouped(invalid)} 行`,
      `，每秒 ${grouped(messages / seconds)} 行`,
      share === 0 ? '' : `，${Math.floor(share * 100)}%`,
    ],
  },
};

/** @param {number} count */
function grouped(count) {
  return Math.round(count).toLocaleString('en');
}

/**
 * @param {number} count
 * @param {string} noun
 */
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** @type {Record<Locale, string>} */
export const help = {
  en: `Checks logistics messages before they are sent.

Usage: freight-preflight check <message> [file...]
       freight-preflight prepare <message> [file...]
       freight-preflight code <code...>, or code --list

check says what is wrong. prepare writes the text to send to standard output and what it changed to standard error.
code explains response codes. A file holds one JSON message, or one message a line (NDJSON). Without a file, or with -,
standard input is read.

Messages: booking cancel return notifyPaid notifyBizEvent claimCharge notifyTrace createDelivery,
and their answers: booking.response and so on.

Options:
  --strict              warnings count as errors
  --tolerate R11,R26    drop the issues that rest on these readings (may be repeated)
  --context FILE        JSON with quotedVolume, limits or order, for the rules that need them
  --locale en|zh-CN     language of the texts; by default that of the environment
  --format FORMAT       pretty for people, json for one document with all reports,
                        ndjson for an object a line
  --all                 valid lines of an NDJSON file as well; by default only
                        those with an issue (json has them all)
  --envelope            check the message inside the gateway's envelope
  --trace NAME=VALUE    prepare notifyTrace: fills in its texts; NAME is carrier,
                        location or trackingNo (may be repeated)
  --list                all codes
  --max-bytes N         how large a message may be; by default 1048576
  -h, --help            this text
  -v, --version         the version

Exit status: 0 all valid, 1 something invalid, 2 wrong use or an unreadable file.
`,
  'zh-CN': `在发送之前检查物流报文。

用法：freight-preflight check <报文> [文件...]
      freight-preflight prepare <报文> [文件...]
      freight-preflight code <响应码...>，或 code --list

check 指出问题；prepare 把可发送的报文写到标准输出，所作的修改写到标准错误；code 解释响应码。
文件可以是一条 JSON 报文，也可以每行一条（NDJSON）。不给文件或给 - 时读取标准输入。

报文：booking cancel return notifyPaid notifyBizEvent claimCharge notifyTrace createDelivery，
以及各自的应答：booking.response 等。

选项：
  --strict              警告按错误处理
  --tolerate R11,R26    忽略基于这些解读的问题（可重复）
  --context FILE        JSON 文件，含 quotedVolume、limits 或 order，供需要它们的规则使用
  --locale en|zh-CN     输出语言，默认取自环境
  --format FORMAT       pretty 供人阅读；json 为一个含全部报告的文档；
                        ndjson 为每行一个对象
  --all                 NDJSON 文件中有效的行也列出，默认只列有问题的行（json 总是全部列出）
  --envelope            检查网关外层参数中的报文
  --trace NAME=VALUE    用于 prepare notifyTrace：填写轨迹描述；NAME 为 carrier、
                        location 或 trackingNo（可重复）
  --list                列出全部响应码
  --max-bytes N         单条报文的最大字节数，默认 1048576
  -h, --help            显示本说明
  -v, --version         显示版本

退出状态：0 全部有效，1 有无效报文，2 用法错误或文件无法读取。
`,
};
